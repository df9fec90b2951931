package dev.pawl.processor.rule;

import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;
import java.util.Locale;

/** A migration that does not say what it does. */
final class EmptyDescription implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {
        if (migration.description().value().isBlank()) {
            findings.report(
                    migration.description().location(),
                    "the description of `" + migration.simpleName() + "` is empty",
                    "it is what `status` and `schema_migrations` show to whoever looks for the change",
                    Fix.code(Place.MIGRATION, "description = " + DslCode.string(words(migration.simpleName()))));
        }
    }

    private static String words(String className) {
        return className.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
