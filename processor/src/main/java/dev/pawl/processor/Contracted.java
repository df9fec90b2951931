package dev.pawl.processor;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.runtime.frozen.FrozenMigration;
import dev.pawl.runtime.frozen.LockFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which contracting migrations have run in every database, so that nothing is ever run before them any more: what {@code
 * -Apawl.contracted=<version>} says, or the marks of the lock file.
 *
 * @param version all of them up to this version; 0 if none is known to have
 * @param written the version as the user has written it; empty if the option is not given
 */
record Contracted(long version, String written) {

    static final String OPTION = "pawl.contracted";

    /** Nothing is known. */
    static final Contracted NONE = new Contracted(0, "");

    /**
     * Reads the option.
     *
     * @param given all options of the compilation
     * @throws InvalidOptionException when that is no version
     */
    static Contracted of(Map<String, String> given) throws InvalidOptionException {
        if (!given.containsKey(OPTION)) {
            return NONE;
        }
        String value = given.getOrDefault(OPTION, "");
        // as it is written in Java
        String digits = value.strip().replaceAll("(?<=\\d)_+(?=\\d)", "").replaceAll("(?<=\\d)[lL]$", "");
        try {
            long version = digits.matches("\\d+") ? Long.parseLong(digits) : 0;
            if (version > 0) {
                return new Contracted(version, value);
            }
        } catch (NumberFormatException e) {
            // longer than any version
        }
        throw new InvalidOptionException("`-A" + OPTION + "=" + value
                + "` is not a version: write that of the newest contracting migration that has run in every database, such"
                + " as 2026_01_15_002");
    }

    /** Whether nothing runs before this migration any more that comes after it. */
    boolean includes(WrittenMigration migration) {
        return migration.version().value() <= version;
    }

    /**
     * Refuses a version that no migration has: it may be a slip, and what it would say of others cannot be known.
     *
     * @param migrations all of them, in version order
     */
    void refuseUnknown(List<WrittenMigration> migrations) throws InvalidOptionException {
        boolean isKnown =
                migrations.stream().anyMatch(migration -> migration.version().value() == version);
        if (!written.isEmpty() && !isKnown) {
            throw new InvalidOptionException("`-A" + OPTION + "=" + written
                    + "`: no migration of this compilation has the version " + version + meant(migrations));
        }
    }

    /**
     * What the option and the marks of a lock file say together. One of them is enough; if there are both, they have to
     * say the same.
     *
     * @param lockFile the lock file
     * @throws InvalidOptionException when they do not
     */
    Contracted and(LockFile lockFile) throws InvalidOptionException {
        FrozenMigration marked = lockFile.contracted().orElse(null);
        if (marked == null || marked.version() == version) {
            return this;
        }
        if (version == 0) {
            return new Contracted(marked.version(), "");
        }
        throw new InvalidOptionException("`-A" + OPTION + "=" + written + "` and the lock file do not agree: the newest"
                + " migration that it marks as contracted everywhere\n    is " + marked.version() + " `" + marked.name()
                + "`, in line " + marked.line() + " of " + lockFile.path()
                + "\n    fix: leave the option out, and mark with ` contracted` the line up to which all databases have"
                + " contracted");
    }

    private String meant(List<WrittenMigration> migrations) {
        List<WrittenMigration> contracting = migrations.stream()
                .filter(migration -> migration.phase() == Phase.CONTRACT)
                .toList();
        return near(contracting)
                .or(() -> near(migrations))
                .or(() -> contracting.stream().filter(this::includes).reduce((first, second) -> second))
                .or(() -> migrations.stream().findFirst())
                .map(migration -> "; did you mean `-A" + OPTION + "="
                        + migration.version().value() + "`, that of `" + migration.simpleName() + "`?")
                .orElse("");
    }

    private Optional<WrittenMigration> near(List<WrittenMigration> migrations) {
        Map<String, WrittenMigration> byVersion = new LinkedHashMap<>();
        migrations.forEach(
                migration -> byVersion.put(String.valueOf(migration.version().value()), migration));
        return NearMiss.of(String.valueOf(version), byVersion.keySet()).map(byVersion::get);
    }
}
