package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Refuses SQL that the database cannot even read, before anything is run. */
final class EncodingCheck {

    private final Session session;

    EncodingCheck(Session session) {
        this.session = session;
    }

    /** Whether there is anything that the database cannot store. */
    boolean isNeeded() throws SQLException {
        return session.isLimited();
    }

    /**
     * Looks at what is going to be sent.
     *
     * @param migration whose steps they are
     * @param steps the steps
     */
    void refuse(RegisteredMigration migration, List<Step> steps) throws SQLException {
        for (int number = 1; number <= steps.size(); number++) {
            Step step = steps.get(number - 1);
            for (Statement statement : step.statements()) {
                refuse(migration, "step " + number + " of " + steps.size(), statement.sql(), statement.shown());
            }
            for (Requirement requirement : step.requirements()) {
                refuse(
                        migration,
                        "step " + number + " of " + steps.size() + ", looking for " + requirement.offenders(),
                        requirement.query(),
                        requirement.shownQuery());
            }
        }
    }

    private void refuse(RegisteredMigration migration, String place, String statement, String shown)
            throws SQLException {
        SortedSet<Integer> characters = session.unstorable(statement);
        if (!characters.isEmpty()) {
            throw new Explanation(
                            Reason.STEP,
                            migration.label() + " has " + named(characters) + ", which a database in "
                                    + session.encoding() + " cannot store")
                    .fact(place + ": " + shown.strip())
                    .fact("nothing was begun, since the server refuses the statement as a whole")
                    .fix("write it without " + (characters.size() == 1 ? "that character" : "those characters"))
                    .fix("or move to a database that stores all characters: CREATE DATABASE ... ENCODING 'UTF8'")
                    .exception();
        }
    }

    private static String named(SortedSet<Integer> characters) {
        return characters.stream()
                .map(character -> "`" + Character.toString(character) + "` (U+"
                        + String.format(Locale.ROOT, "%04X", character) + ")")
                .collect(Collectors.joining(", "));
    }
}
