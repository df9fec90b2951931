package dev.pawl.processor.typing.catalogue;

import dev.pawl.runtime.PostgresServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What servers bring, in the lines of the list. */
final class BuiltIns {

    private static final Path QUERY = Path.of("src/test/resources/typing/built-ins.sql");

    private static final String HEADING = """
            # What PostgreSQL brings, of pg_type, pg_proc, pg_operator and pg_cast on servers of all supported versions:
            # [16-] from 16 on, [-15] up to 15. Written by BuiltInsTest, as CONTRIBUTING says; which letter is what says
            # Catalogue.
            """;

    private BuiltIns() {}

    static SortedSet<String> of(int major) throws SQLException, IOException {
        SortedSet<String> lines = new TreeSet<>();
        try (Connection connection = PostgresServers.major(major).newDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Files.readString(QUERY))) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    /** The whole list, where it is known what each version brings. */
    static String list(SortedMap<Integer, SortedSet<String>> byMajor) {
        Map<String, SortedSet<Integer>> majors = new TreeMap<>();
        byMajor.forEach((major, lines) -> lines.forEach(
                line -> majors.computeIfAbsent(line, any -> new TreeSet<>()).add(major)));
        return majors.entrySet().stream()
                .map(each -> each.getKey() + range(each.getKey(), each.getValue(), byMajor.keySet()) + "\n")
                .collect(Collectors.joining("", HEADING, ""));
    }

    private static String range(String line, SortedSet<Integer> majors, Collection<Integer> all) {
        int first = majors.first();
        int last = majors.last();
        if (majors.size() != last - first + 1) {
            throw new IllegalStateException("came, went and came again: " + line);
        }
        boolean isOldest = all.stream().allMatch(major -> major >= first);
        boolean isNewest = all.stream().allMatch(major -> major <= last);
        return isOldest && isNewest ? "" : " [" + (isOldest ? "" : first) + "-" + (isNewest ? "" : last) + "]";
    }
}
