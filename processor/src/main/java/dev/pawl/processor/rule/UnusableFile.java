package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;
import java.util.stream.Stream;

/** A file that a migration names and that cannot be used. */
final class UnusableFile implements Rule {

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
                .flatMap(body -> body.unusableFiles().stream())
                .forEach(file -> findings.report(file.location(), file.problem(), file.why(), file.fix()));
    }
}
