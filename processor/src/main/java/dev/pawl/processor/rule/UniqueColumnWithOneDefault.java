package dev.pawl.processor.rule;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.AddPrimaryKey;
import dev.pawl.dsl.operation.AddUnique;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.MadeColumn;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.typing.OwnObjects;
import dev.pawl.processor.typing.TypedTexts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new column in which all rows that exist get the same value, and that is to be unique. */
final class UniqueColumnWithOneDefault implements Rule {

    /**
     * A column that is to be unique by itself.
     *
     * @param table the table's name
     * @param column the column's name
     */
    private record Unique(QualifiedName table, String column) {}

    @Override
    public void checkChange(Change change, Findings findings) {
        unique(change.operation())
                .filter(unique -> change.before().isInUse(unique.table()))
                .flatMap(unique -> added(change, unique))
                .ifPresent(added -> report(change, added, findings));
    }

    private static Optional<Unique> unique(Operation operation) {
        if (operation instanceof AddUnique unique) {
            return unique(unique.table(), unique.columns());
        }
        if (operation instanceof AddPrimaryKey key) {
            return unique(key.table(), key.columns());
        }
        boolean isWhole = operation instanceof CreateIndex created
                && created.index().isUnique()
                && created.index().predicate() == null;
        return isWhole && operation instanceof CreateIndex created
                ? unique(
                        created.table(),
                        created.index().keys().stream()
                                .map(key -> key.isExpression() ? "" : key.text())
                                .toList())
                : Optional.empty();
    }

    private static Optional<Unique> unique(QualifiedName table, List<String> columns) {
        return columns.size() == 1 ? Optional.of(new Unique(table, columns.get(0))) : Optional.empty();
    }

    /** The rows keep the value that the column was added with, whatever its default is now. */
    private static Optional<AddColumn> added(Change change, Unique unique) {
        return change.migration().up().stream()
                .flatMap(body -> body.operations().stream())
                .map(WrittenOperation::operation)
                .filter(AddColumn.class::isInstance)
                .map(AddColumn.class::cast)
                .filter(added -> added.table().equals(unique.table())
                        && added.column().equals(unique.column())
                        && isOneForAll(change, added.type().spec().defaultValue())
                        && change.before().isMadeHere(unique.table(), unique.column()))
                .findFirst();
    }

    private static boolean isOneForAll(Change change, @Nullable Object value) {
        return value != null
                && !(value instanceof Expression<?> expression
                        && new TypedTexts(
                                        change.before().texts().grammar(),
                                        change.before().postgres(),
                                        OwnObjects.UNKNOWN)
                                .mayBeVolatile(expression.sql()));
    }

    private static void report(Change change, AddColumn added, Findings findings) {
        String name = DslCode.string(added.column());
        findings.report(
                change.locationOf(part(change.operation(), added.column())),
                "`" + added.column() + "` is to be unique, but every row of `" + added.table()
                        + "` gets the same default",
                "as soon as there are two rows, they are duplicates, and the index cannot be built (23505)",
                Fix.words("1. ")
                        .andCode(
                                Place.CALL,
                                place(change, added),
                                ".addColumn(" + name + ", "
                                        + DslCode.type(added.type().spec().type()) + ")")
                        .andWords("\n2. fill the old rows in batches, each with a value of its own\n"
                                + "3. in a later migration: ")
                        .meaning(Place.CALL, "")
                        .andCode(Place.LATER, again(change.operation())));
    }

    private static Location place(Change change, AddColumn added) {
        return MadeColumn.added(change, added.table(), added.column())
                .map(MadeColumn::type)
                .orElseGet(() -> change.locationOf(added.column()));
    }

    private static Object part(Operation operation, String column) {
        if (operation instanceof AddUnique unique) {
            return unique.columns().get(0);
        }
        return operation instanceof AddPrimaryKey key ? key.columns().get(0) : column;
    }

    private static String again(Operation operation) {
        if (operation instanceof AddUnique unique) {
            return ".addUnique(" + DslCode.string(unique.name()) + ", " + DslCode.strings(unique.columns()) + ")";
        }
        if (operation instanceof CreateIndex created) {
            return DslCode.createIndex(created.name(), created.index());
        }
        AddPrimaryKey key = (AddPrimaryKey) operation;
        return ".addPrimaryKey(" + DslCode.string(key.name()) + ", " + DslCode.strings(key.columns()) + ")";
    }
}
