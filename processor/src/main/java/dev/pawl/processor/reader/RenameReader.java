package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.RenameColumn;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.ObjectKey;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code RENAME} and {@code SET SCHEMA}. */
final class RenameReader {

    /** Those that no statement of an application names. */
    private static final Set<String> UNNAMED = Set.of(
            "index", "tabconstraint", "domconstraint", "trigger", "policy", "rule", "statistics", "event trigger");

    /** Those that all databases share. */
    private static final Set<String> OUTSIDE = Set.of("database", "role", "tablespace");

    private RenameReader() {}

    static Deed read(Node node, Context context) {
        String kind = DropReader.kind(node.text("renameType").orElse(""));
        QualifiedName relation = Relations.of(node, "relation");
        String newName = node.text("newname").orElse("");
        String old = node.text("subname").orElse("");
        return switch (kind) {
            case "table" -> table(relation, newName, context);
            case "column" -> column(node, relation, old, newName);
            case "index" -> index(relation, newName, context);
            case "tabconstraint" ->
                Deed.of("RENAME CONSTRAINT")
                        .with(Effects.lock(relation, ACCESS_EXCLUSIVE))
                        .changing(schema -> constraint(schema, relation, old, newName));
            default -> other(node, kind, relation, old, newName);
        };
    }

    /** {@code ALTER ... SET SCHEMA}. */
    static Deed moved(Node node) {
        String kind = DropReader.kind(node.text("objectType").orElse(""));
        QualifiedName relation = Relations.of(node, "relation");
        QualifiedName name = isNone(relation)
                ? node.node("object").map(DropReader::names).map(Relations::of).orElse(relation)
                : relation;
        Deed deed = Deed.of("ALTER " + kind.toUpperCase(Locale.ROOT) + " ... SET SCHEMA")
                .with(Fact.Kind.RENAMES, ObjectKey.of(kind, name))
                .changing(schema -> schema.renamed(
                        ObjectKey.of(kind, name),
                        Relations.of(List.of(node.text("newschema").orElse(""), name.name()))));
        return isNone(relation) ? deed : deed.with(Effects.lock(relation, ACCESS_EXCLUSIVE));
    }

    /** {@code ALTER TABLE} renames indexes as well. */
    private static Deed table(QualifiedName table, String newName, Context context) {
        return context.tableOf(table).isPresent()
                ? index(table, newName, context)
                : Deed.of("RENAME TO")
                        .with(Effects.lock(table, ACCESS_EXCLUSIVE))
                        .as(new RenameTable(table, newName));
    }

    private static Deed column(Node node, QualifiedName table, String column, String newName) {
        Deed deed = Deed.of("RENAME COLUMN").with(Effects.lock(table, ACCESS_EXCLUSIVE));
        return node.text("relationType").filter("OBJECT_TABLE"::equals).isPresent()
                ? deed.as(new RenameColumn(table, column, newName))
                : deed.with(Fact.Kind.RENAMES, "column `" + column + "` of `" + table + "`");
    }

    private static Deed index(QualifiedName index, String newName, Context context) {
        Optional<Table> table = context.tableOf(index);
        return Deed.of("RENAME INDEX")
                .with(Effects.lock(table.map(Table::name).orElse(index), SHARE_UPDATE_EXCLUSIVE))
                .changing(schema -> table.map(owner -> renamed(schema, owner, index.name(), newName))
                        .orElse(schema));
    }

    private static Schema renamed(Schema schema, Table owner, String index, String newName) {
        return schema.changed(owner.name(), table -> {
            TableIndex found = table.indexes().get(index);
            return found == null ? table : table.withoutIndex(index).with(found.named(newName));
        });
    }

    private static Schema constraint(Schema schema, QualifiedName table, String old, String newName) {
        Optional<TableConstraint> late = schema.gaps().unvalidated(table, old);
        if (late.isPresent()) {
            return schema.with(
                    schema.gaps().withoutUnvalidated(table, old).withUnvalidated(table, named(late.get(), newName)));
        }
        Optional<TableConstraint> known =
                schema.table(table).map(found -> found.constraints().get(old));
        return known.map(constraint -> schema.changed(
                        table, found -> found.withoutConstraint(old).with(named(constraint, newName))))
                .orElse(schema);
    }

    private static TableConstraint named(TableConstraint constraint, String name) {
        if (constraint instanceof TableConstraint.Check check) {
            return new TableConstraint.Check(name, check.condition());
        } else if (constraint instanceof TableConstraint.ForeignKey key) {
            return new TableConstraint.ForeignKey(name, key.columns(), key.reference());
        } else if (constraint instanceof TableConstraint.PrimaryKey key) {
            return new TableConstraint.PrimaryKey(name, key.columns());
        }
        return new TableConstraint.Unique(name, ((TableConstraint.Unique) constraint).columns());
    }

    /** What is no relation is named elsewhere in the tree. */
    private static boolean isNone(QualifiedName relation) {
        return relation.name().isEmpty();
    }

    private static Deed other(Node node, String kind, QualifiedName relation, String old, String newName) {
        QualifiedName object = isNone(relation)
                ? node.node("object").map(DropReader::names).map(Relations::of).orElseGet(() -> QualifiedName.of(old))
                : relation;
        String action = "ALTER " + kind.toUpperCase(Locale.ROOT) + " ... RENAME";
        if (OUTSIDE.contains(kind)) {
            return Deed.of(action).with(Fact.Kind.REACHES_OUT, "the name of " + kind + " `" + object + "`");
        } else if (kind.equals("attribute")) {
            return Deed.of(action).with(Fact.Kind.RENAMES, "attribute `" + old + "` of `" + object + "`");
        }
        Deed deed = Deed.of(action).with(!UNNAMED.contains(kind), Fact.Kind.RENAMES, ObjectKey.of(kind, object));
        boolean isOfTable = DropReader.OF_TABLES.contains(kind);
        Deed renamed = kind.equals("schema")
                ? deed // what is in it is called otherwise as well
                : deed.changing(schema -> isOfTable
                        ? schema.renamed(ObjectKey.of(kind, old, object), QualifiedName.of(newName))
                        : schema.renamed(ObjectKey.of(kind, object), object.sibling(newName)));
        return isNone(relation) ? renamed : renamed.with(Effects.lock(relation, ACCESS_EXCLUSIVE));
    }
}
