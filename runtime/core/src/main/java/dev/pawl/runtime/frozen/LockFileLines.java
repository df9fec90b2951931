package dev.pawl.runtime.frozen;

import dev.pawl.runtime.plan.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a lock file: a header with the number of the format, then a line for each migration. Blank lines set
 * releases apart, and what begins with {@code #} is for people.
 */
final class LockFileLines {

    static final String HEADER =
            "# pawl lock file 1: migrations that were released and stay as they are; docs/guides/freezing.md";

    private static final Pattern BEGINNING = Pattern.compile("# pawl lock file (\\d+)\\b.*");
    private static final String FORMAT = "1";

    private static final Pattern MIGRATION = Pattern.compile(
            "(?<version>[1-9]\\d{0,18}) (?<class>\\S+) (?<algorithm>\\d{1,9}):(?<digits>[0-9a-f]{64}) (?<pawl>\\S+)"
                    + "(?<phase>| contract| contracted)");

    /** What git and others leave where two branches have changed the same lines. */
    private static final Pattern CONFLICT = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");

    private static final int SHOWN = 60;

    private final Path path;
    private final String text;

    LockFileLines(Path path, String text) {
        this.path = path;
        this.text = text;
    }

    /** The text with a release added. */
    static String with(String text, List<FrozenMigration> added) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder more = new StringBuilder(text.isEmpty() ? HEADER + end : text);
        if (!text.isEmpty() && !text.endsWith(end + end)) {
            more.append(end);
        }
        added.forEach(migration -> more.append(migration.text()).append(end));
        return more.toString();
    }

    List<FrozenMigration> migrations() throws LockFileException {
        if (text.isBlank()) {
            throw new LockFileException(
                    "the lock file " + path + " is empty",
                    "take it back from version control, or delete it and freeze what was released");
        }
        if (!text.endsWith("\n")) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw problem(
                    line,
                    "has no end, as if the file had been cut off",
                    "take it back from version control, or end the line if it is whole");
        }
        List<FrozenMigration> migrations = new ArrayList<>();
        Map<Long, Integer> lines = new HashMap<>();
        String[] written = text.split("\r?\n", -1);
        for (int i = 0; i < written.length; i++) {
            read(i + 1, written[i], migrations, lines);
        }
        return migrations;
    }

    private void read(int line, String written, List<FrozenMigration> migrations, Map<Long, Integer> lines)
            throws LockFileException {
        if (CONFLICT.matcher(written).matches()) {
            throw problem(
                    line,
                    "is left from a merge: both branches have frozen migrations",
                    "keep the lines of both in the order of their versions.",
                    "Where one is not released yet and its version is the smaller one, leave its line out",
                    "and give the migration a version above all others");
        }
        if (line == 1) {
            checkHeader(written);
        } else if (!written.isBlank() && !written.startsWith("#")) {
            FrozenMigration migration = migration(line, written);
            checkOrder(migration, migrations, lines);
            lines.put(migration.version(), line);
            migrations.add(migration);
        }
    }

    private void checkHeader(String written) throws LockFileException {
        if (written.startsWith("\uFEFF")) {
            throw problem(1, "begins with a byte order mark", "save the file as UTF-8 without one");
        }
        Matcher header = BEGINNING.matcher(written);
        if (!header.matches()) {
            throw problem(
                    1,
                    "is not the first line of a lock file: " + quoted(written),
                    "let the first line be",
                    HEADER,
                    "or name another file: what is meant is the one that freezing has written");
        }
        if (!header.group(1).equals(FORMAT)) {
            throw problem(
                    1,
                    "says that the file has format " + header.group(1) + ", which Pawl " + Release.VERSION
                            + " does not know",
                    "compile with the Pawl that wrote it, or a later one");
        }
    }

    private FrozenMigration migration(int line, String written) throws LockFileException {
        Matcher parts = MIGRATION.matcher(written);
        if (!parts.matches()) {
            throw problem(
                    line,
                    "is not that of a migration: " + quoted(written),
                    "take it back from version control. A line is `<version> <class> <algorithm>:<checksum> <Pawl>`,",
                    "with ` contract` behind it if it contracts, or ` contracted` if all have up to there");
        }
        if (!ChecksumAlgorithm.isKnown(Long.parseLong(parts.group("algorithm")))) {
            throw problem(
                    line,
                    "has a checksum of algorithm " + parts.group("algorithm") + ", which Pawl " + Release.VERSION
                            + " does not know",
                    "compile with Pawl " + parts.group("pawl") + ", which froze it, or a later one");
        }
        try {
            return new FrozenMigration(
                    line,
                    Long.parseLong(parts.group("version")),
                    parts.group("class"),
                    parts.group("algorithm") + ":" + parts.group("digits"),
                    parts.group("pawl"),
                    FrozenPhase.of(parts.group("phase")));
        } catch (NumberFormatException e) {
            throw problem(
                    line,
                    "has a version that no migration can have: " + parts.group("version"),
                    "take it back from version control");
        }
    }

    private void checkOrder(FrozenMigration migration, List<FrozenMigration> before, Map<Long, Integer> lines)
            throws LockFileException {
        Integer first = lines.get(migration.version());
        if (first != null) {
            throw problem(
                    migration.line(),
                    "freezes version " + migration.version() + " again, which line " + first + " does",
                    "leave one of the two lines out; if they differ, the one of what was released stays");
        }
        if (!before.isEmpty() && before.get(before.size() - 1).version() > migration.version()) {
            FrozenMigration greater = before.get(before.size() - 1);
            throw problem(
                    migration.line(),
                    "is not in order: version " + migration.version() + " stands behind " + greater.version()
                            + " of line " + greater.line(),
                    "sort the lines by version if both were released; if not, leave out the one that was not");
        }
    }

    private LockFileException problem(int line, String what, String... fix) {
        return new LockFileException("line " + line + " of the lock file " + path + " " + what, fix);
    }

    private static String quoted(String written) {
        String shown = written.length() > SHOWN ? written.substring(0, SHOWN) + "..." : written;
        return "`" + shown.replaceAll("\\p{Cntrl}", "?") + "`";
    }
}
