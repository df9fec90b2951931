package dev.pawl.processor.reader;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.ColumnDefinition;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.OtherObject;
import dev.pawl.runtime.plan.LockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code CREATE TABLE}. */
final class TableReader {

    private TableReader() {}

    static List<Deed> read(Node node, Context context) {
        QualifiedName table = Relations.of(node, "relation");
        if (node.flag("if_not_exists") && context.table(table).isPresent()) {
            return List.of(Deed.of("CREATE TABLE"));
        }
        List<ColumnDefinition> columns = new ArrayList<>();
        List<TableConstraint> constraints = new ArrayList<>();
        boolean isWhole = isPlain(node);
        for (Node element : node.nodes("tableElts")) {
            if (element.is("ColumnDef")) {
                ReadColumn column = ReadColumn.of(element, table, context);
                columns.add(column.definition());
                constraints.addAll(column.constraints());
                isWhole &= column.isWhole();
            } else {
                Optional<TableConstraint> constraint = element.is("Constraint")
                        ? ReadConstraints.of(element, Optional.empty(), context)
                        : Optional.empty();
                constraint.ifPresent(constraints::add);
                isWhole &= constraint.isPresent() && ReadConstraints.isWhole(element);
            }
        }
        CreateTable create = new CreateTable(table, List.copyOf(columns), List.copyOf(constraints), null);
        Optional<QualifiedName> parent = node.has("partbound")
                ? node.nodes("inhRelations").stream().findFirst().map(Relations::of)
                : Optional.empty();
        boolean isDefault = Partitions.isDefault(node.node("partbound"));
        Effects alone = effects(node, table);
        Deed deed = Deed.of(parent.isPresent() ? "CREATE PARTITION" : "CREATE TABLE")
                .with(parent.map(each -> Partitions.besideDefault(alone, each, isDefault, context))
                        .orElse(alone));
        if (Relations.isTemporary(node.node("relation"))) {
            return List.of(deed.changing(schema -> schema.with(OtherObject.of(
                    OtherObject.TEMPORARY, table, context.before().version()))));
        }
        boolean isPartial = node.nodes("tableElts").stream().anyMatch(element -> element.is("TableLikeClause"))
                || !node.nodes("inhRelations").isEmpty()
                || node.has("ofTypename");
        Deed made = (isWhole ? deed.as(create) : deed.like(create))
                .changing(schema -> isPartial ? schema.with(schema.gaps().withUnknownColumns(table)) : schema);
        return List.of(
                isDefault && parent.isPresent()
                        ? made.changing(schema -> Partitions.withDefault(schema, parent.get(), table, context))
                        : made);
    }

    private static boolean isPlain(Node node) {
        return !node.has("partspec")
                && !node.has("partbound")
                && node.nodes("inhRelations").isEmpty()
                && !node.has("ofTypename")
                && node.nodes("options").isEmpty()
                && node.text("tablespacename").isEmpty()
                && node.text("accessMethod").isEmpty()
                && Relations.isPermanent(node.node("relation"));
    }

    private static Effects effects(Node node, QualifiedName table) {
        Effects effects = Effects.lock(table, LockMode.ACCESS_EXCLUSIVE);
        List<Node> referenced = node.find("Constraint")
                .flatMap(each -> each.node("pktable").stream())
                .toList();
        for (Node each : referenced) {
            effects = effects.and(Relations.of(each), LockMode.SHARE_ROW_EXCLUSIVE);
        }
        for (Node parent : node.nodes("inhRelations")) {
            effects = effects.and(
                    Relations.of(parent),
                    node.has("partbound") ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE);
        }
        return effects;
    }
}
