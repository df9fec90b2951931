package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.AddPrimaryKey;
import dev.pawl.dsl.operation.AddUnique;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.ObjectKey;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import dev.pawl.runtime.plan.Work;
import java.util.List;
import java.util.Optional;

/** {@code ADD CONSTRAINT}. */
final class ConstraintAdditions {

    private final QualifiedName table;
    private final Node constraint;
    private final Context context;

    private ConstraintAdditions(QualifiedName table, Node constraint, Context context) {
        this.table = table;
        this.constraint = constraint;
        this.context = context;
    }

    static Deed read(QualifiedName table, Node command, Context context) {
        return new ConstraintAdditions(table, command.node("def").orElseThrow(), context).read();
    }

    private Deed read() {
        Effects exclusive = Effects.lock(table, ACCESS_EXCLUSIVE);
        Optional<TableConstraint> known = ReadConstraints.of(constraint, Optional.empty(), context);
        boolean isLate = constraint.flag("skip_validation");
        return switch (ReadConstraints.kind(constraint)) {
            case "CONSTR_CHECK" -> {
                Deed deed = Deed.of("ADD CHECK").with(isLate || isUnenforced() ? exclusive : exclusive.scanning(table));
                yield isLate ? unvalidated(deed, known) : meant(deed, known);
            }
            case "CONSTR_FOREIGN" -> {
                Deed deed = Deed.of("ADD FOREIGN KEY").with(foreignKey(isLate || isUnenforced()));
                yield isLate ? unvalidated(deed, known) : meant(deed, known);
            }
            case "CONSTR_PRIMARY", "CONSTR_UNIQUE" -> key(known);
            case "CONSTR_NOTNULL" -> notNull(isLate);
            case "CONSTR_EXCLUSION" ->
                Deed.of("ADD EXCLUDE").with(exclusive.working(table, Work.Kind.INDEX_BUILD, null));
            default -> Deed.of("ADD CONSTRAINT").with(exclusive);
        };
    }

    private boolean isUnenforced() {
        return !constraint.flag("is_enforced");
    }

    private Effects foreignKey(boolean isLate) {
        QualifiedName referenced = Relations.of(constraint, "pktable");
        Effects both = Effects.lock(table, SHARE_ROW_EXCLUSIVE).and(referenced, SHARE_ROW_EXCLUSIVE);
        return isLate ? both : both.scanning(table);
    }

    private Deed notNull(boolean isLate) {
        List<String> columns = constraint.names("keys");
        Effects exclusive = Effects.lock(table, ACCESS_EXCLUSIVE);
        boolean isProved = columns.size() == 1
                && context.table(table)
                        .map(found -> found.provesNotNull(columns.get(0)))
                        .orElse(false);
        Deed deed = Deed.of("ADD NOT NULL").with(isLate || isProved ? exclusive : exclusive.scanning(table));
        return columns.size() == 1 && !isLate ? deed.like(new SetNotNull(table, columns.get(0))) : deed;
    }

    private Deed key(Optional<TableConstraint> known) {
        boolean isPrimary = ReadConstraints.kind(constraint).equals("CONSTR_PRIMARY");
        String action = isPrimary ? "ADD PRIMARY KEY" : "ADD UNIQUE";
        Effects exclusive = Effects.lock(table, ACCESS_EXCLUSIVE);
        Optional<String> adopted = constraint.text("indexname");
        if (adopted.isPresent()) {
            Deed deed = Deed.of(action + " USING INDEX").changing(schema -> adopted(schema, adopted.get(), isPrimary));
            return deed.with(isPrimary && hasNullable(adopted.get()) ? exclusive.scanning(table) : exclusive);
        }
        return meant(Deed.of(action).with(exclusive.working(table, Work.Kind.INDEX_BUILD, null)), known);
    }

    /** Whether a column of an index is known to take nulls that nothing rules out. */
    private boolean hasNullable(String index) {
        Optional<Table> found = context.table(table);
        return found.map(Table::indexes).map(indexes -> indexes.get(index)).stream()
                .flatMap(each -> each.index().keys().stream())
                .flatMap(key -> context.column(table, key.text()).stream())
                .anyMatch(column -> isNullable(column, found.orElseThrow()));
    }

    private static boolean isNullable(Column column, Table table) {
        return !column.spec().notNull() && !table.provesNotNull(column.name());
    }

    private Schema adopted(Schema schema, String index, boolean isPrimary) {
        TableIndex found =
                schema.table(table).map(each -> each.indexes().get(index)).orElse(null);
        if (found == null) {
            return schema.without(ObjectKey.of("index", table.sibling(index)));
        }
        List<String> columns =
                found.index().keys().stream().map(key -> key.text()).toList();
        String name = constraint.text("conname").orElse(index);
        TableConstraint made =
                isPrimary ? new TableConstraint.PrimaryKey(name, columns) : new TableConstraint.Unique(name, columns);
        Schema with = schema.changed(table, each -> each.withoutIndex(index).with(made));
        for (String column : isPrimary ? columns : List.<String>of()) {
            boolean isNullable = with.column(table, column)
                    .filter(each -> !each.spec().notNull())
                    .isPresent();
            with = isNullable
                    ? with.changed(
                            table, column, each -> each.withNotNull(new FreeNames(schema).notNull(table, column)))
                    : with;
        }
        return with;
    }

    private Deed meant(Deed deed, Optional<TableConstraint> known) {
        if (known.isEmpty()) {
            return deed;
        }
        Operation operation = operation(known.get());
        return ReadConstraints.isWhole(constraint) ? deed.as(operation) : deed.like(operation);
    }

    private Operation operation(TableConstraint known) {
        if (known instanceof TableConstraint.Check check) {
            return new AddCheck(table, check.name(), check.condition());
        } else if (known instanceof TableConstraint.ForeignKey key) {
            return new AddForeignKey(table, key.name(), key.columns(), key.reference());
        } else if (known instanceof TableConstraint.PrimaryKey key) {
            return new AddPrimaryKey(table, key.name(), key.columns());
        }
        TableConstraint.Unique unique = (TableConstraint.Unique) known;
        return new AddUnique(table, unique.name(), unique.columns());
    }

    /** Until it is validated, it proves nothing. */
    private Deed unvalidated(Deed deed, Optional<TableConstraint> known) {
        Deed late = new Deed(
                deed.action() + " NOT VALID", deed.operation(), false, deed.change(), deed.effects(), deed.facts());
        return known.filter(each -> !each.name().isEmpty())
                .map(each -> late.changing(schema -> schema.with(schema.gaps().withUnvalidated(table, each))))
                .orElse(late);
    }
}
