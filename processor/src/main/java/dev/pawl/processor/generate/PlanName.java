package dev.pawl.processor.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pawl.processor.migration.WrittenMigration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of what is generated for a migration: {@code Plan_2026_01_15_001_AddPriority} and {@code
 * 20260115001-AddPriority}. No two migrations share a version, so no two share a name.
 */
final class PlanName {

    private static final Pattern DATE =
            Pattern.compile("((?:19|20|21)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(\\d*)");

    /** A file's name may have 255 bytes, of which version, prefix and ending need some. */
    private static final int BYTES_OF_NAME = 150;

    private PlanName() {}

    /** The simple name of the plan class. */
    static String ofClass(WrittenMigration migration) {
        return "Plan_" + grouped(Long.toString(migration.version().value())) + "_" + shortened(migration.simpleName());
    }

    /** The name of the SQL files, without ending. */
    static String ofScript(WrittenMigration migration) {
        return migration.version().value() + "-" + shortened(migration.simpleName());
    }

    /** The underscores that people write into a version that is a date. */
    private static String grouped(String version) {
        Matcher date = DATE.matcher(version);
        if (!date.matches()) {
            return version;
        }
        String day = String.join("_", date.group(1), date.group(2), date.group(3));
        return date.group(4).isEmpty() ? day : day + "_" + date.group(4);
    }

    private static String shortened(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(UTF_8).length > BYTES_OF_NAME) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
