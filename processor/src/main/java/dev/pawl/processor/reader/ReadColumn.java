package dev.pawl.processor.reader;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.Identity;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.ColumnDefinition;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column as a statement defines it.
 *
 * @param definition its name and type
 * @param constraints the constraints that are written behind it and that are those of the table
 * @param isWhole whether the model holds all that is said of it
 * @param isSerial whether it makes a sequence that it takes its values from
 * @param isStored whether its values are worked out from other columns and stored
 */
record ReadColumn(
        ColumnDefinition definition,
        List<TableConstraint> constraints,
        boolean isWhole,
        boolean isSerial,
        boolean isStored) {

    static ReadColumn of(Node node, QualifiedName table, Context context) {
        String name = node.text("colname").orElse("");
        TypeName type = new TypeName(node.node("typeName").orElseThrow());
        Optional<DataType> serial = Types.serial(type);
        Reader reader = new Reader(name, serial.orElseGet(() -> Types.of(type)), node.nodes("constraints"), context);
        if (serial.isPresent()) {
            reader.isNotNull = true;
            reader.value = new Expression<>("nextval('" + table + "_" + name + "_seq')");
            reader.isWhole = false;
        }
        reader.isWhole &= node.node("collClause").isEmpty()
                && node.text("storage_name").isEmpty()
                && node.text("compression").isEmpty();
        reader.read();
        return reader.column(serial.isPresent());
    }

    DataType type() {
        return definition.type().spec().type();
    }

    private static final class Reader {

        private final String name;
        private final DataType type;
        private final List<Node> parts;
        private final Context context;
        private final Set<Integer> places;
        private final List<TableConstraint> constraints = new ArrayList<>();
        private @Nullable Object value;
        private @Nullable Identity identity;
        private boolean isNotNull;
        private boolean isWhole = true;
        private boolean isStored;

        Reader(String name, DataType type, List<Node> parts, Context context) {
            this.name = name;
            this.type = type;
            this.parts = parts;
            this.context = context;
            this.places = parts.stream()
                    .flatMap(part -> part.location().stream().boxed())
                    .collect(Collectors.toSet());
        }

        void read() {
            parts.forEach(this::read);
        }

        private void read(Node part) {
            switch (ReadConstraints.kind(part)) {
                case "CONSTR_NULL" -> {}
                case "CONSTR_NOTNULL" -> isNotNull = true;
                case "CONSTR_DEFAULT" ->
                    part.node("raw_expr")
                            .filter(tree -> !Defaults.isNull(tree))
                            .ifPresent(tree -> value = Defaults.of(
                                    tree, context.words().behind("default", tree, places), Optional.of(type)));
                case "CONSTR_IDENTITY" -> {
                    identity = part.text("generated_when").filter("a"::equals).isPresent()
                            ? Identity.ALWAYS
                            : Identity.BY_DEFAULT;
                    isNotNull = true;
                    isWhole &= part.nodes("options").isEmpty();
                }
                case "CONSTR_GENERATED" -> {
                    isStored = part.text("generated_kind").map("s"::equals).orElse(true);
                    isWhole = false;
                }
                default -> constrain(part);
            }
        }

        private void constrain(Node part) {
            Optional<TableConstraint> constraint = ReadConstraints.of(part, Optional.of(name), context);
            boolean isEnforced = !ReadConstraints.kind(part).equals("CONSTR_CHECK") || part.flag("is_enforced");
            constraint.filter(each -> isEnforced).ifPresent(constraints::add);
            isWhole &= constraint.isPresent() && ReadConstraints.isWhole(part);
        }

        ReadColumn column(boolean isSerial) {
            ColumnSpec spec = new ColumnSpec(type, isNotNull, value, identity, null);
            return new ReadColumn(
                    new ColumnDefinition(name, ColumnType.of(spec)),
                    List.copyOf(constraints),
                    isWhole,
                    isSerial,
                    isStored);
        }
    }
}
