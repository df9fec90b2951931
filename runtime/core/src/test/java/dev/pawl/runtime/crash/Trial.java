package dev.pawl.runtime.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Interrupts a run, runs once more, and compares. */
final class Trial {

    private final Site site;
    private final Interruption interruption;

    /** How a run is interrupted. */
    interface Interruption {
        /** Returns whether the statement of the case was reached. */
        boolean run(String database, CrashCase crash) throws Exception;
    }

    Trial(Site site, Interruption interruption) {
        this.site = site;
        this.interruption = interruption;
    }

    /** Returns whether the statement was reached; throws whatever went wrong. */
    boolean of(CrashCase crash) throws Exception {
        String database = site.fresh(crash.stage());
        try {
            boolean reached = interruption.run(database, crash);
            Bounded.call("the run after " + crash, () -> {
                crash.stage()
                        .finish(
                                Site.migrator(site.server().dataSource(database, "next"), crash.stage()),
                                crash.statement() + List.of(Moment.values()).indexOf(crash.moment()));
                return null;
            });
            assertThat(Outcome.differences(site.outcome(crash.stage()), Outcome.of(site.server(), database)))
                    .isEmpty();
            return reached;
        } finally {
            site.server().drop(database);
        }
    }
}
