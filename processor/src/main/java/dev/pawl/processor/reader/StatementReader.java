package dev.pawl.processor.reader;

import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.Statement;
import dev.pawl.processor.schema.Before;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads statements, one after the other: what one means may depend on what those before it have made. */
public final class StatementReader {

    private static final Set<String> ROWS =
            Set.of("InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt", "CopyStmt", "TruncateStmt");

    /** What {@code WITH} may stand in front of. */
    private static final Set<String> QUERIES =
            Set.of("SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt");

    private static final Set<String> MAINTENANCE =
            Set.of("VacuumStmt", "ClusterStmt", "ReindexStmt", "RefreshMatViewStmt", "LockStmt");

    private static final Set<String> SETTINGS = Set.of(
            "TransactionStmt",
            "VariableSetStmt",
            "AlterSystemStmt",
            "AlterDatabaseSetStmt",
            "AlterDatabaseStmt",
            "AlterRoleSetStmt",
            "CreatedbStmt",
            "DropdbStmt",
            "CreateTableSpaceStmt",
            "DropTableSpaceStmt",
            "AlterTableMoveAllStmt",
            "AlterRoleStmt",
            "DropOwnedStmt",
            "ReassignOwnedStmt",
            "DropRoleStmt");

    /** What can only be told by running it. */
    private static final Set<String> UNKNOWN = Set.of("CallStmt", "ExecuteStmt");

    private final Grammar grammar;

    /**
     * @param grammar reads texts
     */
    public StatementReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The parts of a statement, each of which is read when those before it have been: itself, or those of ALTER TABLE. */
    public List<Part> parts(Statement statement, String text) {
        Node node = statement.node();
        if (node.is("AlterTableStmt")) {
            return node.nodes("cmds").stream()
                    .map(command -> new Part(statement, text, command))
                    .toList();
        }
        if (node.is("DoStmt")) {
            CodeReader.Code code = CodeReader.read(statement.text(), node, grammar);
            List<Part> inner = code.statements().stream()
                    .flatMap(each -> parts(each.statement(), each.text()).stream())
                    .toList();
            return Stream.concat(inner.stream(), code.unknown().stream().map(why -> new Part(statement, why, node)))
                    .toList();
        }
        return Stream.concat(changesIn(node), Stream.of(node))
                .map(each -> new Part(statement, text, each))
                .toList();
    }

    /** What {@code WITH} changes. */
    private static Stream<Node> changesIn(Node node) {
        return Stream.of(node)
                .filter(each -> QUERIES.contains(each.kind()))
                .flatMap(each -> each.node("withClause").stream())
                .flatMap(with -> with.nodes("ctes").stream())
                .flatMap(query -> query.node("ctequery").stream())
                .filter(query -> ROWS.contains(query.kind()));
    }

    /**
     * A part of a statement.
     *
     * @param statement the statement
     * @param text the text that it stands in; of code that cannot be read, why not
     * @param node the part
     */
    public record Part(Statement statement, String text, Node node) {}

    /**
     * What a part does.
     *
     * @param part the part
     * @param before the state of things before it
     */
    public List<Deed> read(Part part, Before before) {
        if (part.node().is("DoStmt")) {
            return List.of(Deed.of("DO").with(Fact.Kind.UNKNOWN, part.text()));
        }
        Context context = new Context(before, new Words(part.text(), grammar));
        Node node = part.node();
        return node.is("AlterTableCmd")
                ? AlterationReader.read(part.statement().node(), node, context)
                : read(node, context);
    }

    private static List<Deed> read(Node node, Context context) {
        String kind = node.kind();
        if (ROWS.contains(kind)) {
            return RowReader.read(node, context);
        } else if (MAINTENANCE.contains(kind)) {
            return MaintenanceReader.read(node, context);
        } else if (SETTINGS.contains(kind)) {
            return List.of(SettingReader.read(node));
        } else if (UNKNOWN.contains(kind)) {
            return List.of(Deed.of(kind.replace("Stmt", "").toUpperCase(Locale.ROOT))
                    .with(Fact.Kind.UNKNOWN, "what it calls may do anything"));
        }
        return switch (kind) {
            case "CreateStmt" -> TableReader.read(node, context);
            case "IndexStmt" -> IndexReader.read(node, context);
            case "DropStmt" -> DropReader.read(node, context);
            case "RenameStmt" -> List.of(RenameReader.read(node, context));
            case "AlterObjectSchemaStmt" -> List.of(RenameReader.moved(node));
            case "SelectStmt" ->
                List.of(node.has("intoClause") ? ObjectReader.read(node, context) : QueryReader.read(node, context));
            default -> List.of(ObjectReader.read(node, context));
        };
    }
}
