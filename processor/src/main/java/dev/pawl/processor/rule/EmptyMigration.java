package dev.pawl.processor.rule;

import static java.util.stream.Collectors.joining;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.schema.Table;
import java.util.List;
import java.util.Optional;

/** A migration that changes nothing, or a call that does. The database before Pawl may have been empty, though. */
final class EmptyMigration implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {
        migration
                .up()
                .filter(Body::isComplete)
                .filter(up -> up.operations().isEmpty() && !migration.baseline())
                .ifPresent(up -> findings.report(
                        up.location(),
                        "`up` of `" + migration.simpleName() + "` changes nothing",
                        "it would be recorded as applied, and what it was meant to do would be missing",
                        "describe the change: db.createTable(...), db.alterTable(...), ...\nor delete the class"));
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.isDown() || !change.migration().isComplete()) {
            // derived from nothing, or a row that could not be read
            return;
        }
        if (change.operation() instanceof InsertRows insert
                && insert.files().isEmpty()
                && insert.rows().isEmpty()) {
            report(change, insert.table(), insert.columns(), "inserted into", findings);
        } else if (change.operation() instanceof DeleteRows delete
                && delete.rows().isEmpty()) {
            report(change, delete.table(), delete.columns(), "deleted from", findings);
        }
    }

    private static void report(
            Change change, QualifiedName table, List<String> columns, String does, Findings findings) {
        findings.report(
                change.locationOf(null),
                "no row is " + does + " `" + table + "`",
                "nothing says which rows are meant",
                row(change.before().table(table), columns)
                        .map(row -> Fix.words("name the rows, as in ").andCode(Place.BEHIND, row))
                        .orElseGet(() -> Fix.words("name the rows, each with `.row(...)`")));
    }

    private static Optional<String> row(Table table, List<String> columns) {
        List<Optional<String>> values = columns.stream()
                .map(column -> DslCode.constant(table.existing(column).type()))
                .toList();
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(values.stream().map(Optional::get).collect(joining(", ", ".row(", ")")))
                : Optional.empty();
    }
}
