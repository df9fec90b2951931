package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.catalogue.Differences;
import dev.pawl.runtime.internal.catalogue.Expectation;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.step.TransactionSettings;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.setting.Resolution;
import java.sql.SQLException;

/** What the plans say of the catalogue, compared with it. */
final class ExpectedCatalogue {

    /** What no comparison can find, for people. */
    static final String NOT_LOOKED_AT = "not looked at: rows, and what raw SQL has made or removed";

    private final Settings settings;

    ExpectedCatalogue(Settings settings) {
        this.settings = settings;
    }

    /** What differs if all migrations up to a version have been applied. */
    Differences upTo(Session session, long version) throws SQLException {
        Expectation expectation = new Expectation();
        for (RegisteredMigration migration : settings.registry().migrations()) {
            if (migration.version() <= version) {
                MigrationPlan plan = settings.registry().plan(migration.version());
                expectation.with(plan.changes()).copying(plan.copies());
            }
        }
        return differences(session, expectation);
    }

    /** What differs if a migration was applied, or rolled back; of what others have changed since it knows nothing. */
    Differences of(Session session, MigrationPlan plan, long version, Resolution resolution) throws SQLException {
        if (resolution == Resolution.APPLIED) {
            return differences(session, new Expectation().with(plan.changes()).copying(plan.copies()));
        }
        Expectation expectation = new Expectation().without(plan.changes());
        for (RegisteredMigration migration : settings.registry().migrations()) {
            if (migration.version() < version) {
                expectation.copying(
                        settings.registry().plan(migration.version()).copies());
            }
        }
        return differences(session, expectation);
    }

    private Differences differences(Session session, Expectation expectation) throws SQLException {
        TransactionSettings holding = new TransactionSettings(settings, session.serverMajor());
        return Differences.between(
                session, settings.schema(), holding.of(TransactionStep.Timeout.PATIENT), expectation);
    }
}
