package dev.pawl.processor.reader;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.grammar.Node;
import dev.pawl.processor.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Constraints of tables and of columns, as far as the model can hold them. */
final class ReadConstraints {

    private ReadConstraints() {}

    /**
     * A constraint; empty where the model has nothing like it.
     *
     * @param node the constraint
     * @param column the column that it is written behind; null for one of the table
     * @param context what it is read in
     */
    static Optional<TableConstraint> of(Node node, Optional<String> column, Context context) {
        String name = node.text("conname").orElse(Operation.UNNAMED);
        List<String> own = column.map(List::of).orElseGet(List::of);
        return switch (kind(node)) {
            case "CONSTR_CHECK" -> Optional.of(new TableConstraint.Check(name, condition(node, context)));
            case "CONSTR_PRIMARY" -> keys(node, own).map(keys -> new TableConstraint.PrimaryKey(name, keys));
            case "CONSTR_UNIQUE" -> keys(node, own).map(keys -> new TableConstraint.Unique(name, keys));
            case "CONSTR_FOREIGN" -> foreignKey(node, name, own, context);
            default -> Optional.empty();
        };
    }

    static String kind(Node node) {
        return node.text("contype").orElse("");
    }

    /** Whether the model holds all that is said of it. */
    static boolean isWhole(Node node) {
        return !node.flag("deferrable")
                && !node.flag("nulls_not_distinct")
                && !node.flag("without_overlaps")
                && !node.flag("is_no_inherit")
                && node.nodes("including").isEmpty()
                && node.nodes("options").isEmpty()
                && node.text("indexspace").isEmpty()
                && node.text("fk_matchtype").map("s"::equals).orElse(true)
                && node.nodes("fk_del_set_cols").isEmpty();
    }

    private static Optional<List<String>> keys(Node node, List<String> own) {
        List<String> keys = node.names("keys");
        List<String> columns = keys.isEmpty() ? own : keys;
        return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
    }

    private static String condition(Node node, Context context) {
        OptionalInt place = node.location();
        return context.words().inParentheses("check", place.orElse(0));
    }

    private static Optional<TableConstraint> foreignKey(Node node, String name, List<String> own, Context context) {
        QualifiedName referenced = Relations.of(node, "pktable");
        List<String> columns = node.names("fk_attrs").isEmpty() ? own : node.names("fk_attrs");
        List<String> keys = node.names("pk_attrs").isEmpty()
                ? context.table(referenced)
                        .flatMap(Table::primaryKey)
                        .map(TableConstraint.PrimaryKey::columns)
                        .orElse(List.of())
                : node.names("pk_attrs");
        return columns.isEmpty() || keys.size() != columns.size()
                ? Optional.empty()
                : Optional.of(new TableConstraint.ForeignKey(
                        name,
                        columns,
                        new Reference(referenced, keys, action(node, "fk_del_action"), action(node, "fk_upd_action"))));
    }

    private static ReferentialAction action(Node node, String field) {
        return switch (node.text(field).orElse("a")) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
