package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DropColumn;
import dev.pawl.dsl.operation.DropNotNull;
import dev.pawl.dsl.operation.SetFillfactor;
import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.Column;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Work;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code ALTER TABLE}, each part of it. */
final class AlterationReader {

    private final QualifiedName table;
    private final Context context;

    private AlterationReader(QualifiedName table, Context context) {
        this.table = table;
        this.context = context;
    }

    static List<Deed> read(Node node, Node command, Context context) {
        QualifiedName table = Relations.of(node, "relation");
        String object = node.text("objtype").orElse("");
        return object.equals("OBJECT_TABLE")
                ? new AlterationReader(table, context).read(command)
                : List.of(OtherAlterations.read(object, table, command, context));
    }

    private List<Deed> read(Node command) {
        String name = command.text("name").orElse("");
        return switch (command.text("subtype").orElse("")) {
            case "AT_AddColumn" -> ColumnAdditions.read(table, command, context);
            case "AT_DropColumn" -> List.of(dropColumn(command, name));
            case "AT_AlterColumnType" -> List.of(TypeChanges.read(table, command, context));
            case "AT_ColumnDefault" -> List.of(DefaultChanges.read(table, command, context));
            case "AT_SetNotNull" -> List.of(setNotNull(name));
            case "AT_DropNotNull" -> List.of(exclusive("DROP NOT NULL").as(new DropNotNull(table, name)));
            case "AT_AddConstraint" -> List.of(ConstraintAdditions.read(table, command, context));
            case "AT_DropConstraint" -> List.of(ConstraintChanges.drop(table, command, context));
            case "AT_ValidateConstraint" -> List.of(ConstraintChanges.validate(table, name, context));
            case "AT_SetRelOptions" -> List.of(setOptions(command));
            case "AT_AttachPartition", "AT_DetachPartition", "AT_DetachPartitionFinalize" ->
                List.of(Partitions.read(table, command, context));
            default -> List.of(other(command));
        };
    }

    private Deed other(Node command) {
        String subtype = command.text("subtype").orElse("");
        return switch (subtype) {
            case "AT_SetTableSpace" -> rewriting("SET TABLESPACE");
            case "AT_SetLogged" -> rewriting("SET LOGGED");
            case "AT_SetUnLogged" -> rewriting("SET UNLOGGED");
            case "AT_SetAccessMethod" -> rewriting("SET ACCESS METHOD");
            case "AT_SetExpression" -> rewriting("SET EXPRESSION");
            case "AT_ResetRelOptions",
                    "AT_SetStatistics",
                    "AT_SetOptions",
                    "AT_ResetOptions",
                    "AT_ClusterOn",
                    "AT_DropCluster" -> Deed.of(words(subtype)).with(Effects.lock(table, SHARE_UPDATE_EXCLUSIVE));
            case "AT_EnableTrig",
                    "AT_EnableTrigAll",
                    "AT_EnableTrigUser",
                    "AT_EnableAlwaysTrig",
                    "AT_EnableReplicaTrig" -> triggers("ENABLE TRIGGER");
            case "AT_DisableTrig" ->
                triggers("DISABLE TRIGGER")
                        .with(
                                Fact.Kind.DISABLES,
                                "trigger `" + command.text("name").orElse("") + "` of `" + table + "`");
            case "AT_DisableTrigAll" ->
                triggers("DISABLE TRIGGER ALL")
                        .with(Fact.Kind.DISABLES, "the foreign keys and triggers of `" + table + "`");
            case "AT_DisableTrigUser" ->
                triggers("DISABLE TRIGGER USER").with(Fact.Kind.DISABLES, "the triggers of `" + table + "`");
            case "AT_DisableRule" -> exclusive("DISABLE RULE").with(Fact.Kind.DISABLES, "a rule of `" + table + "`");
            case "AT_EnableRowSecurity" ->
                exclusive("ENABLE ROW LEVEL SECURITY").with(Fact.Kind.HIDES_ROWS, table);
            case "AT_ForceRowSecurity" -> exclusive("FORCE ROW LEVEL SECURITY").with(Fact.Kind.HIDES_ROWS, table);
            case "AT_DisableRowSecurity" ->
                exclusive("DISABLE ROW LEVEL SECURITY")
                        .with(Fact.Kind.DISABLES, "the row level security of `" + table + "`");
            case "AT_NoForceRowSecurity" ->
                exclusive("NO FORCE ROW LEVEL SECURITY")
                        .with(Fact.Kind.DISABLES, "the row level security of `" + table + "` for its owner");
            case "AT_AlterConstraint" -> alterConstraint(command);
            case "AT_ReplicaIdentity" -> replicaIdentity(command);
            default -> exclusive(words(subtype));
        };
    }

    /** Measured on 18: to enforce a foreign key, the rows are looked at. */
    private Deed alterConstraint(Node command) {
        Optional<Node> constraint = command.node("def").filter(def -> def.flag("alterEnforceability"));
        String name = command.node("def").flatMap(def -> def.text("conname")).orElse("");
        Deed deed = Deed.of("ALTER CONSTRAINT").with(Effects.lock(table, ACCESS_EXCLUSIVE));
        if (constraint.isEmpty()) {
            return deed;
        }
        return constraint.get().flag("is_enforced")
                ? deed.with(deed.effects().scanning(table))
                : deed.with(Fact.Kind.DISABLES, "foreign key `" + name + "` of `" + table + "`");
    }

    private Deed replicaIdentity(Node command) {
        boolean isNothing = command.node("def")
                .flatMap(def -> def.text("identity_type"))
                .filter("n"::equals)
                .isPresent();
        return exclusive("REPLICA IDENTITY").with(isNothing, Fact.Kind.DISABLES, "the replication of `" + table + "`");
    }

    private Deed dropColumn(Node command, String name) {
        Deed deed = exclusive("DROP COLUMN");
        boolean isGone = command.flag("missing_ok")
                && context.table(table).isPresent()
                && !context.gaps().isPartly(table)
                && context.before().schema().column(table, name).isEmpty();
        return isGone
                ? deed
                : deed.as(new DropColumn(table, name))
                        .with(Parts.cascades(command), Fact.Kind.CASCADES, "column `" + name + "` of `" + table + "`");
    }

    private Deed setNotNull(String name) {
        Optional<Column> column = context.column(table, name);
        boolean isKnown = column.map(found -> found.spec().notNull()).orElse(false)
                || context.table(table).map(found -> found.provesNotNull(name)).orElse(false);
        Effects effects = Effects.lock(table, ACCESS_EXCLUSIVE);
        return Deed.of("SET NOT NULL")
                .with(isKnown ? effects : effects.scanning(table))
                .as(new SetNotNull(table, name));
    }

    private Deed setOptions(Node command) {
        List<Node> options =
                command.node("def").map(list -> list.nodes("items")).orElse(List.of());
        Deed deed = Deed.of("SET (...)").with(Effects.lock(table, SHARE_UPDATE_EXCLUSIVE));
        for (Node option : options) {
            String value = option.node("arg").map(Parts::value).orElse("true").toLowerCase(Locale.ROOT);
            deed = deed.with(
                    option.text("defname").filter("autovacuum_enabled"::equals).isPresent() && Parts.isFalse(value),
                    Fact.Kind.DISABLES,
                    "autovacuum of `" + table + "`");
        }
        Optional<Integer> fillfactor = options.size() == 1
                        && options.get(0)
                                .text("defname")
                                .filter("fillfactor"::equals)
                                .isPresent()
                ? options.get(0)
                        .node("arg")
                        .map(Parts::value)
                        .filter(text -> text.matches("\\d{2,3}"))
                        .map(Integer::valueOf)
                : Optional.empty();
        Deed done = deed;
        return fillfactor
                .map(percent -> done.as(new SetFillfactor(table, percent)))
                .orElse(done);
    }

    private Deed triggers(String action) {
        return Deed.of(action).with(Effects.lock(table, SHARE_ROW_EXCLUSIVE));
    }

    private Deed rewriting(String action) {
        return Deed.of(action).with(Effects.lock(table, ACCESS_EXCLUSIVE).working(table, Work.Kind.REWRITE, null));
    }

    private Deed exclusive(String action) {
        return Deed.of(action).with(Effects.lock(table, LockMode.ACCESS_EXCLUSIVE));
    }

    /** {@code AT_ReplicaIdentity} is {@code REPLICA IDENTITY}. */
    private static String words(String subtype) {
        return subtype.replaceFirst("^AT_", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toUpperCase(Locale.ROOT);
    }
}
