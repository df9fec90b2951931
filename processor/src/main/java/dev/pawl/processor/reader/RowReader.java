package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.ACCESS_SHARE;
import static dev.pawl.runtime.plan.LockMode.ROW_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.SystemRelations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Statements that change rows, or read them. */
final class RowReader {

    private final Node node;
    private final QualifiedName table;

    private RowReader(Node node) {
        this.node = node;
        this.table = Relations.of(node, "relation");
    }

    static List<Deed> read(Node node, Context context) {
        if (node.is("TruncateStmt")) {
            return node.nodes("relations").stream()
                    .map(each -> truncate(node, each))
                    .toList();
        }
        RowReader reader = new RowReader(node);
        if (SystemRelations.isOwn(reader.table) && !node.is("CopyStmt")) {
            Deed deed = Deed.of(node.kind().replace("Stmt", "").toUpperCase(Locale.ROOT));
            // an update of this view is SET
            return List.of(
                    reader.table.name().equals("pg_settings")
                            ? deed
                            : deed.with(reader.effects())
                                    .with(Fact.Kind.REACHES_OUT, "PostgreSQL's own table `" + reader.table + "`"));
        }
        return switch (node.kind()) {
            case "InsertStmt" -> List.of(reader.insert(context));
            case "UpdateStmt" -> List.of(reader.change("UPDATE", "fromClause", Fact.Kind.CHANGES_ALL));
            case "DeleteStmt" -> List.of(reader.change("DELETE", "usingClause", Fact.Kind.EMPTIES));
            case "MergeStmt" -> List.of(reader.merge());
            case "CopyStmt" -> List.of(reader.copy());
            default ->
                node.nodes("relations").stream()
                        .map(each -> truncate(node, each))
                        .toList();
        };
    }

    private Effects effects() {
        Effects effects = Effects.lock(table, ROW_EXCLUSIVE);
        Set<QualifiedName> read = Relations.in(node);
        for (QualifiedName other : read) {
            effects = other.equals(table) ? effects : effects.and(other, ACCESS_SHARE);
        }
        return effects;
    }

    private Deed insert(Context context) {
        Deed deed = Deed.of("INSERT").with(effects());
        Optional<Node> source = node.node("selectStmt");
        boolean isQuery =
                source.filter(select -> select.nodes("valuesLists").isEmpty()).isPresent();
        boolean isUnbounded = isQuery
                && source.filter(select -> select.has("limitCount")).isEmpty()
                && source.stream()
                        .flatMap(select -> select.nodes("fromClause").stream())
                        .anyMatch(from -> !isFew(from));
        if (isUnbounded) {
            return deed.with(Fact.Kind.CHANGES_MANY, table);
        }
        Optional<InsertRows> rows = Rows.of(node, table, context);
        boolean isSame =
                Stream.of("onConflictClause", "returningClause", "withClause").noneMatch(node.fields()::contains);
        return rows.filter(each -> isSame).map(deed::as).orElse(deed);
    }

    /** Rows that are written out, or made up. */
    private static boolean isFew(Node from) {
        return from.is("RangeFunction")
                || (from.is("RangeSubselect")
                        && from.node("subquery")
                                .filter(query -> !query.nodes("valuesLists").isEmpty())
                                .isPresent());
    }

    private Deed change(String action, String joined, Fact.Kind ofAll) {
        Deed deed = Deed.of(action).with(effects());
        Optional<Node> condition = node.node("whereClause");
        if (condition.isEmpty() || Conditions.isAlwaysTrue(condition.get())) {
            boolean isJoined = condition.isPresent() && !node.nodes(joined).isEmpty();
            return deed.with(isJoined ? Fact.Kind.CHANGES_MANY : ofAll, table);
        }
        return deed.with(!Conditions.findsFew(condition.get()), Fact.Kind.CHANGES_MANY, table);
    }

    private Deed merge() {
        boolean isFew = node.node("sourceRelation").filter(RowReader::isFew).isPresent();
        return Deed.of("MERGE").with(effects()).with(!isFew, Fact.Kind.CHANGES_MANY, table);
    }

    private Deed copy() {
        return node.flag("is_from") && !table.name().isEmpty()
                ? Deed.of("COPY").with(Effects.lock(table, ROW_EXCLUSIVE))
                : Deed.of("COPY").with(effects());
    }

    private static Deed truncate(Node node, Node relation) {
        QualifiedName table = Relations.of(relation);
        return Deed.of("TRUNCATE")
                .with(Effects.lock(table, ACCESS_EXCLUSIVE))
                .with(Fact.Kind.EMPTIES, table)
                .with(Parts.cascades(node), Fact.Kind.CASCADES, "the rows of table `" + table + "`");
    }
}
