package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;
import java.util.stream.Stream;

/** Java that cannot be read while compiling, so that nobody knows what the migration does. */
final class UnreadableCode implements Rule {

    private static final String BODIES_ARE_READ =
            "Pawl reads `up` and `down` instead of running them, so that they mean the same on every machine";

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public boolean isNeededToReplay() {
        return true;
    }

    @Override
    public void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {
        Stream.concat(migration.up().stream(), migration.down().stream())
                .flatMap(body -> body.unreadable().stream())
                .forEach(code -> findings.report(
                        code.location(),
                        code.what() + " cannot be read while compiling",
                        code.why() == null ? BODIES_ARE_READ : code.why(),
                        code.instead()));
    }
}
