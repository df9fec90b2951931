package dev.pawl.cli.internal.invocation;

import dev.pawl.cli.internal.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The databases of a fleet by their names. */
public final class FleetDatabases {

    private final Invocation invocation;

    public FleetDatabases(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * Returns the databases in a file, or else the one that is configured, called {@code main}.
     *
     * @param file the file, or null
     */
    public Map<String, DataSource> named(@Nullable Path file) {
        if (file == null) {
            return Map.of("main", invocation.dataSource());
        }
        Map<String, DataSource> databases = new LinkedHashMap<>();
        List<String> lines = lines(invocation.surroundings().folder().resolve(file));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(databases, line, "line " + (i + 1) + " of `" + file + "`");
            }
        }
        return databases;
    }

    private void add(Map<String, DataSource> databases, String line, String origin) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
            throw Refusal.usage(origin + " is not of the form name=url")
                    .fix("write for example: berlin=postgresql://app@db-berlin/shop");
        }
        String name = line.substring(0, equals).strip();
        DataSource database = invocation.dataSource(line.substring(equals + 1).strip(), origin);
        if (databases.putIfAbsent(name, database) != null) {
            throw Refusal.usage(origin + " names the database `" + name + "` again")
                    .fix("give each database a name of its own");
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw Refusal.usage("cannot read the databases in `" + file.getFileName() + "`")
                    .because(e)
                    .fix("name a file with a line name=url for each database");
        }
    }
}
