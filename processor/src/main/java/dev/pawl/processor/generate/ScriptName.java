package dev.pawl.processor.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pawl.processor.migration.WrittenMigration;

/** The names of the files that reviewers read: {@code 20260115001-AddPriority}. No two migrations share a version. */
final class ScriptName {

    /** A file's name may have 255 bytes, of which version, prefix and ending need some. */
    private static final int BYTES_OF_NAME = 150;

    private ScriptName() {}

    /** The name of the SQL files, without ending. */
    static String of(WrittenMigration migration) {
        return migration.version().value() + "-" + shortened(migration.simpleName());
    }

    private static String shortened(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(UTF_8).length > BYTES_OF_NAME) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
