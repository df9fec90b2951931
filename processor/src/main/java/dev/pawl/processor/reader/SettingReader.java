package dev.pawl.processor.reader;

import dev.pawl.grammar.Node;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Transactions, sessions, and what is set for more than one of them. */
final class SettingReader {

    private static final String LOCK_TIMEOUT = "lock_timeout";

    /** As a setting that is a time is written. */
    private static final Pattern DURATION =
            Pattern.compile("\\s*(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(us|ms|s|min|h|d|)\\s*");

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
            case "AlterRoleStmt" -> Deed.of("ALTER ROLE").with(Fact.Kind.REACHES_OUT, "a role in all databases");
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
        String kind = node.text("kind").orElse("");
        String name = node.text("name").orElse("").toLowerCase(Locale.ROOT);
        String value = node.nodes("args").stream()
                .map(Parts::value)
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        Deed deed = Deed.of((kind.startsWith("VAR_RESET") ? "RESET " : "SET ") + (name.isEmpty() ? "ALL" : name))
                .with(!node.flag("is_local"), Fact.Kind.SETS_SESSION, name);
        return switch (kind) {
            case "VAR_SET_VALUE" -> set(deed, name, value);
            case "VAR_SET_DEFAULT", "VAR_RESET" -> deed.with(name.equals(LOCK_TIMEOUT), Fact.Kind.LIMITS_LOCK_WAIT, "");
            case "VAR_RESET_ALL" -> deed.with(Fact.Kind.LIMITS_LOCK_WAIT, "");
            default -> deed;
        };
    }

    /** What a value does, whether it is given by {@code SET} or by a function. */
    static Deed set(Deed deed, String name, String value) {
        Optional<Long> limit = name.equals(LOCK_TIMEOUT) ? milliseconds(value) : Optional.empty();
        return limit.map(millis -> deed.with(Fact.Kind.LIMITS_LOCK_WAIT, millis))
                .orElse(deed)
                .with(
                        name.equals("session_replication_role") && value.equals("replica"),
                        Fact.Kind.DISABLES,
                        "all foreign keys and triggers for this session");
    }

    private static Optional<Long> milliseconds(String value) {
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal unit = BigDecimal.valueOf(
                switch (parts.group(2)) {
                    case "s" -> 1_000;
                    case "min" -> 60_000;
                    case "h" -> 3_600_000;
                    case "d" -> 86_400_000;
                    default -> 1;
                });
        BigDecimal millis = new BigDecimal(parts.group(1)).multiply(unit);
        return Optional.of(parts.group(2).equals("us") ? 1L : millis.longValue());
    }
}
