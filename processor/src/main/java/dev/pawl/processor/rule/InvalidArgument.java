package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;
import java.util.stream.Stream;

/** A value that the DSL does not take. */
final class InvalidArgument implements Rule {

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
                .flatMap(body -> body.invalidArguments().stream())
                .forEach(argument -> findings.report(
                        argument.location(),
                        argument.problem(),
                        null,
                        "give a value that the method takes; its Javadoc says which"));
    }
}
