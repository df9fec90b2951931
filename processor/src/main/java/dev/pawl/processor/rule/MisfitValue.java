package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.Identity;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.ValueFit;
import dev.pawl.processor.rawsql.Parts;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Mention;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A default or a row's value that its column cannot hold. */
final class MisfitValue implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        Stream.concat(change.mentions().made().stream(), change.mentions().needed().stream())
                .filter(mention -> mention.kind() == Mention.Kind.COLUMN)
                .forEach(column -> checkDefault(change, column, findings));
        if (change.operation() instanceof InsertRows rows) {
            checkGenerated(change, rows, findings);
            checkRows(change, rows.table(), rows.columns(), rows.all(), findings);
        } else if (change.operation() instanceof DeleteRows rows) {
            checkRows(change, rows.table(), rows.columns(), rows.rows(), findings);
        }
    }

    /** Another type has to hold the default that a column has. */
    private static void checkDefault(Change change, Mention mention, Findings findings) {
        Optional<Column> before = change.before().schema().column(mention.table(), mention.name());
        Optional<Column> after = change.after().column(mention.table(), mention.name());
        Object value = defaultOf(after);
        boolean isNew = !Objects.equals(value, defaultOf(before))
                || !before.map(Column::type).equals(after.map(Column::type));
        if (value != null && isNew) {
            check(change, mention.table(), after.get(), value, findings);
        }
    }

    private static @Nullable Object defaultOf(Optional<Column> column) {
        return column.map(found -> found.spec().defaultValue()).orElse(null);
    }

    private static void checkRows(
            Change change, QualifiedName table, List<String> columns, List<List<Object>> rows, Findings findings) {
        for (List<Object> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                Column column = change.before().schema().existing(table, columns.get(i));
                if (isMisplacedDefault(change, row.get(i))) {
                    reportDefault(change, table, column, row.get(i), findings);
                } else {
                    check(change, table, column, row.get(i), findings);
                }
            }
        }
    }

    /** {@code DEFAULT} stands for a value where a row is inserted, alone. */
    private static boolean isMisplacedDefault(Change change, Object value) {
        boolean isValue = change.operation() instanceof InsertRows
                && value instanceof Expression<?> expression
                && change.before().texts().read(expression).isDefault();
        return !isValue
                && Parts.of(value, Expression.class)
                        .anyMatch(each -> change.before().texts().read(each).hasDefault());
    }

    private static void reportDefault(
            Change change, QualifiedName table, Column column, Object value, Findings findings) {
        Object known = column.spec().defaultValue();
        findings.report(
                change.locationOf(value),
                "`default` stands for no value of `" + column.name() + "` of `" + table + "` here",
                "PostgreSQL takes it only as the whole value of a row that is inserted (42601)",
                known == null
                                || new ValueFit(
                                                column.type(),
                                                change.before().postgres(),
                                                change.before().texts())
                                        .problem(known)
                                        .isPresent()
                        ? Fix.words("write the value itself")
                        : Fix.words("write the value itself: ").andCode(Place.PART, DslCode.value(known)));
    }

    private static void check(Change change, QualifiedName table, Column column, Object value, Findings findings) {
        DataType type = column.type();
        new ValueFit(type, change.before().postgres(), change.before().texts())
                .problem(value)
                .ifPresent(misfit -> findings.report(
                        change.locationOf(
                                change.operation() instanceof AlterColumnType altered ? altered.type() : value),
                        ValueFit.code(value) + " does not fit column `" + column.name() + "` of `" + table
                                + "`, which is `" + type.sql() + "`",
                        misfit.why(),
                        fix(change, type, misfit)));
    }

    /** A default is not written where the type of its column changes. */
    private static Fix fix(Change change, DataType type, ValueFit.Misfit misfit) {
        Fix fix = misfit.fix() == null ? valueOf(type) : misfit.fix();
        return change.operation() instanceof AlterColumnType ? Fix.words(fix.text()) : fix;
    }

    private static Fix valueOf(DataType type) {
        Fix fix = Fix.words("give a value of that type");
        return DslCode.constant(type)
                .map(constant -> fix.andWords(", such as ").andCode(Place.PART, constant))
                .orElse(fix);
    }

    private static void checkGenerated(Change change, InsertRows rows, Findings findings) {
        for (String name : rows.columns()) {
            Column column = change.before().schema().existing(rows.table(), name);
            boolean isDefault = rows.all().stream()
                    .map(row -> row.get(rows.columns().indexOf(name)))
                    .allMatch(value -> value instanceof Expression<?> expression
                            && expression.sql().strip().equalsIgnoreCase("default"));
            if (column.spec().identity() == Identity.ALWAYS && !isDefault) {
                findings.report(
                        change.locationOf(name),
                        "rows of `" + rows.table() + "` cannot choose `" + name + "`: it is GENERATED ALWAYS",
                        "PostgreSQL refuses a value for such an identity column (428C9)",
                        "leave the column out; or make it generatedByDefaultAsIdentity() where it is created");
            }
        }
    }
}
