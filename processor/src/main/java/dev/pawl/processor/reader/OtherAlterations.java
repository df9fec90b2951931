package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.Table;
import dev.pawl.runtime.plan.Work;
import java.util.Optional;

/** What {@code ALTER TABLE} says of what is no table: indexes, views, sequences, composite types. */
final class OtherAlterations {

    private OtherAlterations() {}

    static Deed read(String object, QualifiedName name, Node command, Context context) {
        boolean moves =
                command.text("subtype").filter("AT_SetTableSpace"::equals).isPresent();
        return switch (object) {
            case "OBJECT_INDEX" -> index(name, moves, context);
            case "OBJECT_TYPE" -> attribute(name, command);
            case "OBJECT_MATVIEW" ->
                moves
                        ? Deed.of("ALTER MATERIALIZED VIEW ... SET TABLESPACE")
                                .with(Effects.lock(name, ACCESS_EXCLUSIVE).working(name, Work.Kind.REWRITE, null))
                        : Deed.of("ALTER MATERIALIZED VIEW").with(Effects.lock(name, ACCESS_EXCLUSIVE));
            default ->
                Deed.of("ALTER " + object.replaceFirst("^OBJECT_", "").replace('_', ' '))
                        .with(Effects.lock(name, ACCESS_EXCLUSIVE));
        };
    }

    private static Deed index(QualifiedName name, boolean moves, Context context) {
        Optional<QualifiedName> table = context.tableOf(name).map(Table::name);
        QualifiedName locked = table.orElse(name);
        Deed deed = Deed.of(moves ? "ALTER INDEX ... SET TABLESPACE" : "ALTER INDEX");
        return moves
                ? deed.with(Effects.lock(locked, ACCESS_EXCLUSIVE).working(locked, Work.Kind.REWRITE, null))
                : deed.with(Effects.lock(locked, SHARE_UPDATE_EXCLUSIVE));
    }

    private static Deed attribute(QualifiedName name, Node command) {
        String attribute = "attribute `" + command.text("name").orElse("") + "` of type `" + name + "`";
        return switch (command.text("subtype").orElse("")) {
            case "AT_DropColumn" ->
                Deed.of("ALTER TYPE ... DROP ATTRIBUTE")
                        .with(Fact.Kind.DROPS, attribute)
                        .with(Parts.cascades(command), Fact.Kind.CASCADES, attribute);
            case "AT_AlterColumnType" ->
                Deed.of("ALTER TYPE ... ALTER ATTRIBUTE").with(Fact.Kind.RENAMES, attribute);
            default -> Deed.of("ALTER TYPE");
        };
    }
}
