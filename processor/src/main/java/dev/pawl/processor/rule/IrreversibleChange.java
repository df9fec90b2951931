package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.Mention;
import dev.pawl.runtime.plan.Loss;
import java.util.Optional;

/** A change that cannot be taken back as if nothing had happened, of which the migration does not say so. */
final class IrreversibleChange implements Rule {

    private static final String SAY_SO = "@Irreversible(because = \"...\")";

    @Override
    public void checkRoundTrip(RoundTrip trip, Findings findings) {
        if (trip.migration().irreversible().isEmpty()) {
            trip.up().forEach(change -> check(change, trip, findings));
        }
    }

    private static void check(Change change, RoundTrip trip, Findings findings) {
        Optional<Mention> removed = removedOfOthers(change);
        if (removed.isPresent()) {
            reportData(change, removed.get(), findings);
        } else if (!trip.isDownWritten()) {
            checkWayBack(change, trip, findings);
        }
    }

    private static void checkWayBack(Change change, RoundTrip trip, Findings findings) {
        if (loses(change, Loss.Kind.WAY_BACK)) {
            reportUnknown(change, findings);
        } else if (loses(change, Loss.Kind.DATA) && change.mentions().removed().isEmpty()) {
            reportRows(change, findings);
        } else if (BlockingWork.of(change).isEmpty()) {
            // what blocks on the way there has been allowed, and may do so on the way back
            trip.down().stream()
                    .filter(undoing ->
                            undoing.written().origin().equals(change.written().origin()))
                    .forEach(undoing -> reportWayBack(change, undoing, findings));
        }
    }

    /** Something with data in it that goes and that another migration has made. */
    private static Optional<Mention> removedOfOthers(Change change) {
        return loses(change, Loss.Kind.DATA)
                ? change.mentions().removed().stream()
                        .filter(removed -> !isMadeHere(change, removed))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isMadeHere(Change change, Mention removed) {
        return change.before().isMadeHere(removed.table())
                || change.before().isMadeHere(removed.table(), removed.name());
    }

    private static boolean loses(Change change, Loss.Kind kind) {
        return change.effects().stream()
                .flatMap(effects -> effects.losses().stream())
                .anyMatch(loss -> loss.kind() == kind);
    }

    private static void reportData(Change change, Mention removed, Findings findings) {
        findings.report(
                change.locationOf(removed.name()),
                "the data of " + removed.phrase() + " is gone for good",
                "a rollback can bring the " + removed.kind().word() + " back, but "
                        + (removed.kind() == Mention.Kind.TABLE ? "without a row in it" : "without its values"),
                Fix.words("say on the class that this is meant, and why nobody needs the data:\n")
                        .andCode(Place.ANNOTATION, SAY_SO));
    }

    private static void reportRows(Change change, Findings findings) {
        QualifiedName table = change.mentions().needed().get(0).table();
        if (!change.before().isMadeHere(table)) {
            findings.report(
                    change.locationOf(table),
                    "nothing says how the deleted rows of `" + table + "` come back",
                    "only some of their columns are known here, so a rollback would leave them out",
                    Fix.words("@Override public void down(Database db) { " + DslCode.call("insertInto", table)
                                    + ", ...).row(...); }")
                            .or("\nor, if they are not to come back, on the class: ")
                            .andCode(Place.ANNOTATION, SAY_SO));
        }
    }

    private static void reportUnknown(Change change, Findings findings) {
        if (change.operation() instanceof RawSql raw) {
            findings.report(
                    change.locationOf(raw.sql()),
                    "nothing says how " + Phrases.code(raw.sql()) + " is undone",
                    "Pawl does not know what the SQL does, so a rollback would leave it done",
                    Fix.words("db.sql(...)")
                            .andCode(Place.BEHIND, ".undoneBy(\"...\")")
                            .or("\nor, if it cannot be undone, on the class: ")
                            .andCode(Place.ANNOTATION, SAY_SO));
        } else if (change.operation() instanceof AlterColumnType altered) {
            findings.report(
                    change.locationOf(altered.type()),
                    "nothing casts `" + altered.column() + "` of `" + altered.table() + "` back to what it was",
                    "a part of each value is gone, and PostgreSQL does not make it up (42804)",
                    Fix.words("say on the class that this is meant:\n").andCode(Place.ANNOTATION, SAY_SO));
        } else {
            QualifiedName table = change.mentions().needed().get(0).table();
            findings.report(
                    change.locationOf(table),
                    "nothing tells the new rows of `" + table + "` from those that were there before",
                    "a rollback finds rows again by the values of a primary key or a unique constraint, and not all of them"
                            + " have one",
                    Fix.words("@Override public void down(Database db) { " + DslCode.call("deleteFrom", table)
                                    + ", ...).row(...); }")
                            .or("\nor, if they may stay, on the class: ")
                            .andCode(Place.ANNOTATION, SAY_SO));
        }
    }

    private static void reportWayBack(Change change, Change undoing, Findings findings) {
        BlockingWork.of(undoing)
                .or(() -> failure(undoing))
                .ifPresent(obstacle -> findings.report(
                        change.locationOf(null),
                        "undoing this " + obstacle,
                        "a rollback happens while the application runs, and must not stop it",
                        Fix.words(
                                        "write a `down` without that; it may be empty if older releases can live with what `up`"
                                                + " did:\n")
                                .meaning(Place.METHOD, "@Override public void down(Database db) {}")
                                .andAllow("incomplete-down", "...")
                                .or("\nor, if it is not to be undone, on the class: ")
                                .andCode(Place.ANNOTATION, SAY_SO)));
    }

    private static Optional<String> failure(Change undoing) {
        return undoing.effects().stream()
                .flatMap(effects -> effects.failures().stream())
                .filter(failure -> failure.cause() == Failure.Cause.ANY_ROW)
                .map(failure -> "fails if `" + failure.table() + "` has a row")
                .findFirst();
    }
}
