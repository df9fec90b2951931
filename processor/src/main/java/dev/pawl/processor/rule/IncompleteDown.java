package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.schema.SchemaDifference;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A way back that does not lead to where the migration began. */
final class IncompleteDown implements Rule {

    private static final int LISTED = 5;

    @Override
    public void checkRoundTrip(RoundTrip trip, Findings findings) {
        boolean isMeantToRestore =
                trip.isDownWritten() || trip.migration().irreversible().isEmpty();
        List<SchemaDifference> differences = SchemaDifference.between(trip.before(), trip.afterDown());
        if (isMeantToRestore && !differences.isEmpty()) {
            report(trip, differences, findings);
        }
    }

    private static void report(RoundTrip trip, List<SchemaDifference> differences, Findings findings) {
        SchemaDifference first = differences.get(0);
        findings.report(
                trip.migration().down().map(Body::location).orElseGet(() -> cause(trip, first)),
                "after " + (trip.isDownWritten() ? "`down`" : "the derived way back") + ", " + first.words()
                        + (differences.size() == 1 ? "" : ", and " + (differences.size() - 1) + " more"),
                "`up` fails when it is run again, or finds another schema than the one it was checked against"
                        + rest(differences),
                trip.isDownWritten()
                        ? "delete `down`: Pawl derives a way back that restores the schema; or complete it"
                        : "write the whole way back: @Override public void down(Database db) { ... }\n"
                                + "or, if there is none, say so on the class: @Irreversible(because = \"...\")");
    }

    private static String rest(List<SchemaDifference> differences) {
        return differences.size() == 1
                ? ""
                : ";\n"
                        + differences.stream()
                                .skip(1)
                                .limit(LISTED)
                                .map(SchemaDifference::words)
                                .collect(Collectors.joining("\n"));
    }

    /** The first operation on the table that is not as it was. */
    private static Location cause(RoundTrip trip, SchemaDifference difference) {
        return trip.up().stream()
                .filter(change -> mentions(change, difference))
                .findFirst()
                .or(() -> trip.up().stream().findFirst())
                .map(change -> change.locationOf(null))
                .orElse(trip.migration().location());
    }

    private static boolean mentions(Change change, SchemaDifference difference) {
        return Stream.concat(change.mentions().needed().stream(), change.mentions().made().stream())
                .anyMatch(mention -> difference.table().equals(mention.table()));
    }
}
