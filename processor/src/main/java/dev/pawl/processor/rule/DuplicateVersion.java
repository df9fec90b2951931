package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;

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
    public void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {
        WrittenMigration first = all.get(firstOf(migration.version().value(), all));
        if (!first.qualifiedName().equals(migration.qualifiedName())) {
            report(migration, first, all, findings);
        }
    }

    /** The place of the first migration of a version that there is. */
    private static int firstOf(long version, List<WrittenMigration> all) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (all.get(middle).version().value() < version) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void report(
            WrittenMigration migration, WrittenMigration other, List<WrittenMigration> all, Findings findings) {
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
    private static long afterNewest(List<WrittenMigration> all) {
        return 1 + all.stream().mapToLong(each -> each.version().value()).max().orElse(0);
    }
}
