package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.grammar.ColumnRef;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.TypeCast;
import dev.pawl.grammar.TypeName;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.recipe.TypeChange;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Table;
import dev.pawl.runtime.plan.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ALTER COLUMN ... TYPE}. */
final class TypeChanges {

    /** The types to which some other type changes without a rewrite; measured on 12 to 18. */
    private static final Set<String> OF_RELATIVES = Set.of(
            "text", "varchar", "numeric", "timestamp", "timestamptz", "time", "interval", "inet", "varbit", "citext");

    private TypeChanges() {}

    static Deed read(QualifiedName table, Node command, Context context) {
        String name = command.text("name").orElse("");
        Node definition = command.node("def").orElseThrow();
        DataType to = Types.of(new TypeName(definition.node("typeName").orElseThrow()));
        AlterColumnType alter =
                new AlterColumnType(table, name, ColumnType.of(new ColumnSpec(to, false, null, null, null)));
        Optional<Node> using = definition.node("raw_default").filter(tree -> !isOnlyCast(tree, name, to));
        boolean isCollated = definition.node("collClause").isPresent();
        Effects effects = Effects.lock(table, ACCESS_EXCLUSIVE);
        for (Work.Kind work : using.isPresent() ? List.of(Work.Kind.REWRITE) : work(table, name, to, context)) {
            effects = effects.working(table, work, null);
        }
        Deed deed = Deed.of("ALTER COLUMN ... TYPE").with(effects);
        boolean isUncertain = using.isEmpty() && context.column(table, name).isEmpty() && isOfRelatives(to);
        return (using.isPresent() || isCollated ? deed.like(alter) : deed.as(alter))
                .with(isUncertain, Fact.Kind.MAY_REWRITE, "`" + name + "` of `" + table + "`");
    }

    private static List<Work.Kind> work(QualifiedName table, String name, DataType to, Context context) {
        Optional<Column> column = context.column(table, name);
        if (column.isEmpty()) {
            return isOfRelatives(to) ? List.of() : List.of(Work.Kind.REWRITE);
        }
        Table found = context.before().table(table);
        return new TypeChange(column.get().type(), to).work(found, name);
    }

    private static boolean isOfRelatives(DataType type) {
        return OF_RELATIVES.contains(type.name()) && !type.array();
    }

    /** {@code USING c} and {@code USING c::type} are what happens anyway. */
    private static boolean isOnlyCast(Node using, String column, DataType to) {
        if (using.is("TypeCast")) {
            TypeCast cast = new TypeCast(using);
            return Types.of(cast.type()).equals(to) && isOnlyCast(cast.argument(), column, to);
        }
        return using.is("ColumnRef") && new ColumnRef(using).names().equals(List.of(column));
    }
}
