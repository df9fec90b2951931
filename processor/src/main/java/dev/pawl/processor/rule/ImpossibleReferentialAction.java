package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.RenameColumn;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.MadeColumn;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Mention;
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
        QualifiedName referenced = key.reference().table();
        findings.report(
                change.locationOf(isOld ? problem.column() : problem.action()),
                "foreign key `" + key.name() + "` is to set `" + problem.column() + "` of `" + table.name()
                        + "` to null, which is NOT NULL",
                "a row of `" + referenced + "` that is referenced cannot be " + problem.when()
                        + ": PostgreSQL then fails" + " on the null (23502)",
                fix(change, table, key, problem, isOld));
    }

    private static Fix fix(Change change, Table table, ForeignKey key, Impossible problem, boolean isOld) {
        if (isOld) {
            return Fix.words("leave `" + problem.column() + "` as it is, or give the foreign key another action first");
        }
        Location reference = change.locationOf(key.reference());
        Fix fix = Fix.words("let such rows be kept: ")
                .andCode(Place.PART, reference, with(key, problem, ReferentialAction.RESTRICT))
                .or("\nor take the others along: ")
                .andCode(Place.PART, reference, with(key, problem, ReferentialAction.CASCADE));
        boolean isKey = table.primaryKey()
                .filter(primary -> primary.columns().contains(problem.column()))
                .isPresent();
        return isKey
                ? fix
                : fix.or("\nor let `" + problem.column() + "` be null: ").and(nullable(change, table, problem));
    }

    private static String with(ForeignKey key, Impossible problem, ReferentialAction action) {
        Reference old = key.reference();
        return DslCode.reference(
                problem.when().equals("deleted")
                        ? new Reference(old.table(), old.columns(), action, old.onUpdate())
                        : new Reference(old.table(), old.columns(), old.onDelete(), action));
    }

    private static Fix nullable(Change change, Table table, Impossible problem) {
        return MadeColumn.of(change, table.name(), problem.column())
                .map(made -> Fix.code(
                        Place.PART, made.type(), DslCode.type(made.spec().type())))
                .orElseGet(() -> Fix.code(
                        Place.BEFORE,
                        DslCode.alterTable(table.name()) + ".dropNotNull(" + DslCode.string(problem.column()) + ");"));
    }
}
