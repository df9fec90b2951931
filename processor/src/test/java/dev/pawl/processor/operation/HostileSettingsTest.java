package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.Compilation;
import dev.pawl.processor.operation.HostileDatabase.Level;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.PostgresServers;
import dev.pawl.runtime.setting.Resolution;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A history of texts, numbers, dates and all that settings change, on servers that have them set: what is in the database
 * then is what is there where nothing is set.
 */
@Tag("server")
final class HostileSettingsTest {

    private static final long INDEXES = 3;
    private static final long EXPANDING = 5;

    /** How many settings a case has that are to be told apart when it fails. */
    private static final int AT_ONCE = 4;

    // held, or else the level would be forgotten
    private static final Logger RUNTIME = Logger.getLogger("dev.pawl.runtime");

    private static final Map<Integer, Usual> USUAL = new ConcurrentHashMap<>();

    private static URLClassLoader loader;

    /** A database to which all expanding migrations were applied where nothing is set, and what there is to expect. */
    record Usual(HostileDatabase database, Map<String, String> settings, List<SortedMap<String, String>> contents) {}

    record Case(int major, Level level, Map<String, String> settings) {

        @Override
        public String toString() {
            String names = settings.size() > AT_ONCE ? settings.size() + " settings" : settings.toString();
            return "PostgreSQL " + major + ", " + level + ": " + names;
        }
    }

    @BeforeAll
    static void compile() throws IOException {
        RUNTIME.setLevel(java.util.logging.Level.SEVERE);
        Compilation compiled = Compilation.of(List.of(Path.of("src/test/resources/settings/History.java")));
        assertThat(compiled.report()).isEmpty();
        URL[] classes = {compiled.output().toUri().toURL()};
        loader = new URLClassLoader(classes, HostileSettingsTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        RUNTIME.setLevel(java.util.logging.Level.WARNING);
        loader.close();
    }

    /**
     * Alone each value that decides how statements are read; on the newest server few at once, lest one hides what another
     * does; on both all together.
     */
    static Stream<Case> cases() throws SQLException {
        List<Case> cases = new ArrayList<>();
        for (int major : new int[] {Majors.OLDEST, Majors.NEWEST}) {
            Map<String, String> known = HostileDatabase.usual(major);
            List<Map<String, String>> together =
                    List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
            HostileSettings.OF_MEANING.forEach((name, values) -> {
                for (int i = 0; known.containsKey(name) && i < values.size(); i++) {
                    together.get(i).put(name, values.get(i));
                    if (HostileSettings.OF_LEXER.contains(name)) {
                        cases.add(new Case(major, Level.DATABASE, Map.of(name, values.get(i))));
                    }
                }
            });
            for (Map<String, String> all : together) {
                if (major == Majors.NEWEST) {
                    fewAtOnce(all).forEach(few -> cases.add(new Case(major, Level.DATABASE, few)));
                }
                all.keySet().remove("session_replication_role");
                cases.add(new Case(major, Level.ROLE, Map.copyOf(all)));
                all.keySet().remove("plpgsql.variable_conflict");
                cases.add(new Case(major, Level.SESSION, all));
            }
            try (Connection connection =
                    PostgresServers.major(major).newDatabase().getConnection()) {
                HostileSettings.ofOtherKinds(connection, known.keySet())
                        .forEach(group -> cases.add(new Case(major, Level.DATABASE, group)));
            }
        }
        return cases.stream();
    }

    private static List<Map<String, String>> fewAtOnce(Map<String, String> all) {
        List<Map<String, String>> groups = new ArrayList<>();
        for (Map.Entry<String, String> setting : new TreeMap<>(all).entrySet()) {
            if (!HostileSettings.OF_LEXER.contains(setting.getKey())) {
                if (groups.isEmpty() || groups.get(groups.size() - 1).size() == AT_ONCE) {
                    groups.add(new TreeMap<>());
                }
                groups.get(groups.size() - 1).put(setting.getKey(), setting.getValue());
            }
        }
        return groups;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doNotMatter(Case each) throws SQLException {
        Usual usual = usual(each.major());
        try (HostileDatabase database = usual.database().copy(each.level(), each.settings())) {
            assertThat(contents(database, usual.settings())).isEqualTo(usual.contents());
        }
    }

    /** Also of those that no case tries, because only a superuser or nobody at all may set them for a session. */
    @ParameterizedTest
    @ValueSource(ints = {Majors.OLDEST, Majors.NEWEST})
    void areAllInTheManual(int major) throws SQLException, IOException {
        String patterns = Pattern.compile("`([a-zA-Z0-9_.*]+)`")
                .matcher(Files.readString(Path.of("../docs/settings.md")))
                .results()
                .map(name -> name.group(1).replace(".", "\\.").replace("*", ".*"))
                .collect(Collectors.joining("|"));

        List<String> settable = HostileDatabase.settable(major);

        assertThat(settable).hasSizeGreaterThan(150);
        assertThat(settable).filteredOn(name -> !name.matches(patterns)).isEmpty();
    }

    /**
     * What is in a database, to which all expanding migrations were applied, after the way back, after the way up again, and
     * after the contracting one; the history is thrown away and written anew before.
     */
    private static List<SortedMap<String, String>> contents(HostileDatabase database, Map<String, String> usual)
            throws SQLException {
        List<SortedMap<String, String>> contents = new ArrayList<>();
        Migrator migrator = migrator(database);
        database.execute("DROP TABLE public.schema_migrations, public.schema_migration_log,"
                + " public.schema_migration_lease CASCADE");
        migrator.baseline(EXPANDING);
        migrator.resolve(INDEXES, Resolution.APPLIED);
        migrator.validate();
        migrator.downTo(0);
        contents.add(database.contents(usual));
        migrator.up();
        contents.add(database.contents(usual));
        migrator.contract();
        contents.add(database.contents(usual));
        return contents;
    }

    private static Migrator migrator(HostileDatabase database) {
        return Migrator.builder(database.dataSource())
                .schema("public")
                .classLoader(loader)
                .build();
    }

    private static Usual usual(int major) throws SQLException {
        Usual usual = USUAL.get(major);
        if (usual == null) {
            HostileDatabase database = HostileDatabase.empty(major);
            migrator(database).upTo(EXPANDING);
            Map<String, String> settings = HostileDatabase.usual(major);
            try (HostileDatabase copy = database.copy(Level.DATABASE, Map.of())) {
                usual = new Usual(database, settings, contents(copy, settings));
            }
            USUAL.put(major, usual);
        }
        return usual;
    }
}
