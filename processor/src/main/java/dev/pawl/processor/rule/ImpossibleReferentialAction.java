package dev.pawl.processor.rule;

import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.RenameColumn;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.operation.Change;
import dev.pawl.processor.operation.Mention;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Table;
import java.util.Optional;
import java.util.stream.Stream;

/** A foreign key that is to set columns to null which must not be null, so that nothing it refers to can be deleted. */
final class ImpossibleReferentialAction implements Rule {

    /**
     * An action that cannot be carried out.
     *
     * @param action the action
     * @param when what it answers
     * @param column a column that must not be null
     */
    private record Impossible(ReferentialAction action, String when, String column) {}

    @Override
    public void checkChange(Change change, Findings findings) {
        boolean isRenaming = change.operation() instanceof RenameColumn || change.operation() instanceof RenameTable;
        Stream<Mention> mentioned = isRenaming
                ? Stream.empty()
                : Stream.concat(change.mentions().made().stream(), change.mentions().needed().stream());
        mentioned
                .map(Mention::table)
                .distinct()
                .flatMap(name -> change.after().table(name).stream())
                .forEach(table -> table.foreignKeys().forEach(key -> check(change, table, key, findings)));
    }

    /** Also when it is a column that becomes NOT NULL, or loses its default. */
    private static void check(Change change, Table table, ForeignKey key, Findings findings) {
        Optional<Table> before = change.before()
                .schema()
                .table(table.name())
                .filter(known -> key.equals(known.constraints().get(key.name())));
        if (before.flatMap(known -> impossible(known, key)).isEmpty()) {
            impossible(table, key)
                    .ifPresent(problem -> report(change, table, key, problem, before.isPresent(), findings));
        }
    }

    private static Optional<Impossible> impossible(Table table, ForeignKey key) {
        return Stream.of(
                        impossible(table, key, key.reference().onDelete(), "deleted"),
                        impossible(table, key, key.reference().onUpdate(), "given another key"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Impossible> impossible(Table table, ForeignKey key, ReferentialAction action, String when) {
        return key.columns().stream()
                .filter(column -> setsToNull(action, table.existing(column)))
                .map(column -> new Impossible(action, when, column))
                .findFirst();
    }

    private static boolean setsToNull(ReferentialAction action, Column column) {
        boolean lacksDefault =
                column.spec().defaultValue() == null && column.spec().identity() == null;
        boolean hasOwnType = column.type().userDefined(); // a domain may have a default of its own
        return column.spec().notNull()
                && (action == ReferentialAction.SET_NULL
                        || (action == ReferentialAction.SET_DEFAULT && lacksDefault && !hasOwnType));
    }

    private static void report(
            Change change, Table table, ForeignKey key, Impossible problem, boolean isOld, Findings findings) {
        String referenced = key.reference().table();
        findings.report(
                change.locationOf(isOld ? problem.column() : problem.action()),
                "foreign key `" + key.name() + "` is to set `" + problem.column() + "` of `" + table.name()
                        + "` to null, which is NOT NULL",
                "a row of `" + referenced + "` that is referenced cannot be " + problem.when()
                        + ": PostgreSQL then fails" + " on the null (23502)",
                fix(key, problem, isOld));
    }

    private static String fix(ForeignKey key, Impossible problem, boolean isOld) {
        String onEvent = problem.when().equals("deleted") ? "onDelete" : "onUpdate";
        String reference = "references(" + DslCode.string(key.reference().table()) + ", "
                + DslCode.strings(key.reference().columns()) + ")." + onEvent + "(ReferentialAction.";
        return isOld
                ? "leave `" + problem.column() + "` as it is, or give the foreign key another action first"
                : "let such rows be kept: " + reference + "RESTRICT),\nor take the others along: " + reference
                        + "CASCADE),\nor let `" + problem.column() + "` be null: .dropNotNull("
                        + DslCode.string(problem.column()) + ")";
    }
}
