package dev.pawl.processor.reader;

import dev.pawl.grammar.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Transactions, sessions, and what is set for more than one of them. */
final class SettingReader {

    private static final Set<String> ENDLESS = Set.of("0", "0ms", "0s", "0min", "default");

    private SettingReader() {}

    static Deed read(Node node) {
        return switch (node.kind()) {
            case "TransactionStmt" -> transaction(node);
            case "VariableSetStmt" -> setting(node);
            case "AlterSystemStmt" ->
                Deed.of("ALTER SYSTEM")
                        .with(Fact.Kind.REACHES_OUT, "the settings of the whole server")
                        .with(Fact.Kind.REFUSED_IN_TRANSACTION, "");
            case "AlterDatabaseSetStmt" ->
                Deed.of("ALTER DATABASE ... SET")
                        .with(
                                Fact.Kind.REACHES_OUT,
                                "the settings of database `"
                                        + node.text("dbname").orElse("") + "`");
            case "AlterDatabaseStmt" ->
                Deed.of("ALTER DATABASE")
                        .with(
                                Fact.Kind.REACHES_OUT,
                                "database `" + node.text("dbname").orElse("") + "`");
            case "AlterRoleSetStmt" ->
                Deed.of("ALTER ROLE ... SET").with(Fact.Kind.REACHES_OUT, "the settings of a role in all its sessions");
            case "CreatedbStmt" -> outside("CREATE DATABASE", "the server: a database is made");
            case "DropdbStmt" ->
                outside("DROP DATABASE", "the server: a database goes")
                        .with(
                                Fact.Kind.DROPS,
                                "database `" + node.text("dbname").orElse("") + "`");
            case "CreateTableSpaceStmt" -> outside("CREATE TABLESPACE", "the server: a tablespace is made");
            case "DropTableSpaceStmt" -> outside("DROP TABLESPACE", "the server: a tablespace goes");
            case "AlterTableMoveAllStmt" ->
                Deed.of("ALTER TABLE ALL IN TABLESPACE")
                        .with(
                                Fact.Kind.REACHES_OUT,
                                "all tables of a tablespace, each of which is copied while nobody can use it");
            case "DropOwnedStmt" ->
                Deed.of("DROP OWNED").with(Fact.Kind.REACHES_OUT, "all that a role owns, which goes");
            case "ReassignOwnedStmt" ->
                Deed.of("REASSIGN OWNED").with(Fact.Kind.REACHES_OUT, "all that a role owns, which another one gets");
            case "DropRoleStmt" -> Deed.of("DROP ROLE").with(Fact.Kind.REACHES_OUT, "the server: a role goes");
            default -> Deed.of("SQL");
        };
    }

    private static Deed outside(String action, String subject) {
        return Deed.of(action).with(Fact.Kind.REACHES_OUT, subject).with(Fact.Kind.REFUSED_IN_TRANSACTION, "");
    }

    private static Deed transaction(Node node) {
        String kind = node.text("kind").orElse("").replace("TRANS_STMT_", "").replace('_', ' ');
        return Deed.of(kind).with(Fact.Kind.CONTROLS_TRANSACTION, kind);
    }

    private static Deed setting(Node node) {
        String name = node.text("name").orElse("").toLowerCase(Locale.ROOT);
        List<String> values = node.nodes("args").stream()
                .map(Parts::value)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .toList();
        String value = String.join(",", values);
        boolean isSet = node.text("kind").filter("VAR_SET_VALUE"::equals).isPresent();
        Deed deed = Deed.of("SET " + name)
                .with(!node.flag("is_local"), Fact.Kind.SETS_SESSION, name)
                .with(name.equals("lock_timeout") && isSet && ENDLESS.contains(value), Fact.Kind.WAITS_FOR_EVER, name);
        return deed.with(
                name.equals("session_replication_role") && value.equals("replica"),
                Fact.Kind.DISABLES,
                "all foreign keys and triggers for this session");
    }
}
