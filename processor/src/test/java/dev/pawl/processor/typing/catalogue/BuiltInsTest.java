package dev.pawl.processor.typing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.Golden;
import dev.pawl.processor.operation.Majors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the list of what PostgreSQL brings with servers; writes it where servers of all versions are there. */
@Tag("server")
final class BuiltInsTest {

    private static final Path LIST = Path.of("src/main/resources/dev/pawl/processor/typing/catalogue", Lines.FILE);

    static List<Integer> majors() {
        return Majors.all();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void listsWhatServersBring(int major) throws SQLException, IOException {
        assertThat(listed(major)).isEqualTo(BuiltIns.of(major));
    }

    @Test
    void isWhatServersOfAllVersionsBring() throws SQLException, IOException {
        SortedMap<Integer, SortedSet<String>> byMajor = new TreeMap<>();
        for (int major : Majors.all()) {
            byMajor.put(major, BuiltIns.of(major));
        }
        List<Integer> all =
                IntStream.rangeClosed(Majors.OLDEST, Majors.NEWEST).boxed().toList();
        if (byMajor.keySet().containsAll(all)) {
            Golden.compare(LIST, BuiltIns.list(byMajor));
        }
    }

    @Test
    void everythingInItCanBeRead() {
        for (int major : IntStream.rangeClosed(Majors.OLDEST, Majors.NEWEST).toArray()) {
            Catalogue catalogue = Catalogue.of(major);
            assertThat(catalogue.typeNames()).allSatisfy(name -> catalogue.type(name));
            assertThat(catalogue.functionNames().stream().flatMap(name -> catalogue.functions(name).stream()))
                    .hasSizeGreaterThan(2500);
            assertThat(catalogue.operatorNames().stream().flatMap(name -> catalogue.operators(name).stream()))
                    .hasSizeGreaterThan(700);
        }
    }

    private static SortedSet<String> listed(int major) throws IOException {
        SortedSet<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(LIST)) {
            if (!line.startsWith("#") && Lines.holds(line, major)) {
                listed.add(line.replaceFirst(" \\[\\d*-\\d*\\]$", ""));
            }
        }
        return listed;
    }
}
