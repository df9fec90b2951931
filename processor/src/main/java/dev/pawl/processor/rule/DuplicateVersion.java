package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.Collection;

/** Two migrations in one place of the history. */
final class DuplicateVersion implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public boolean isNeededToReplay() {
        return true;
    }

    @Override
    public void checkMigration(WrittenMigration migration, Collection<WrittenMigration> all, Findings findings) {
        long version = migration.version().value();
        for (WrittenMigration earlier : all) {
            if (earlier.qualifiedName().equals(migration.qualifiedName())) {
                return;
            }
            if (earlier.version().value() == version) {
                report(migration, earlier, all, findings);
                return;
            }
        }
    }

    private static void report(
            WrittenMigration migration, WrittenMigration other, Collection<WrittenMigration> all, Findings findings) {
        long version = migration.version().value();
        findings.report(
                migration.version().location(),
                "version " + version + " of `" + migration.simpleName() + "` is that of `" + name(migration, other)
                        + "` too",
                "the version is the place in the history, and no two migrations have the same",
                "version = " + VersionLiteral.of(afterNewest(all)));
    }

    private static String name(WrittenMigration migration, WrittenMigration other) {
        return migration.simpleName().equals(other.simpleName()) ? other.qualifiedName() : other.simpleName();
    }

    /** Between two others it would come before what may have been applied already. */
    private static long afterNewest(Collection<WrittenMigration> all) {
        return 1 + all.stream().mapToLong(each -> each.version().value()).max().orElse(0);
    }
}
