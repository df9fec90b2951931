package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.recording.Recording;
import dev.pawl.processor.Advice;
import dev.pawl.processor.Compilation;
import dev.pawl.processor.resource.FilesOfCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A source file, in a folder named after an operation, whose last migration shows that operation. The migrations before
 * it build up the schema; {@code <Case>.rows.sql} beside it fills it. What is only a test, and no example for readers,
 * lies one folder deeper.
 *
 * @param source the file; a first line such as {@code // javac -Apawl.postgres=18} gives an option
 */
record OperationCase(Path source) {

    static final Path FOLDER = Path.of("src/test/resources/operations");

    private static final Pattern OPTION = Pattern.compile("// javac (-Apawl\\.postgres=(\\d+))\n");
    private static final Pattern MIGRATION = Pattern.compile(
            "@Migration\\(version = (\\d+), description = \"([^\"]*)\".*?\nfinal class (\\w+)", Pattern.DOTALL);
    private static final Map<Path, Compilation> COMPILED = new ConcurrentHashMap<>();

    static List<OperationCase> all() {
        return Compilation.filesBelow(FOLDER, ".java").stream()
                .map(OperationCase::new)
                .toList();
    }

    /** The id of the operation. */
    String operation() {
        return FOLDER.relativize(source).getName(0).toString();
    }

    /** Whether it proves something without explaining anything; it lies in a folder {@code awkward} then. */
    boolean isAwkward() {
        return source.getParent().endsWith("awkward");
    }

    String name() {
        return source.getFileName().toString().replace(".java", "");
    }

    String text() {
        return read(source);
    }

    /** The names of the migration classes, in version order. */
    List<String> migrations() {
        return MIGRATION.matcher(text()).results().map(found -> found.group(3)).toList();
    }

    /** The version of the migration that shows the operation. */
    long version() {
        return migrations().size();
    }

    /** What the migration that shows the operation says about itself. */
    String description() {
        return MIGRATION
                .matcher(text())
                .results()
                .map(found -> found.group(2))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** What the migration that shows the operation accepts, and the body of its {@code up}. */
    String snippet() {
        String last = text().substring(text().lastIndexOf("@Migration("));
        String accepted = last.lines()
                .filter(line -> line.startsWith("@Allow") || line.startsWith("@Irreversible"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        String begin = "public void up(Database db) {\n";
        int from = last.indexOf(begin) + begin.length();
        return accepted + last.substring(from, last.indexOf("\n    }\n", from)).stripIndent() + "\n";
    }

    /** What a migration of it has recorded, with what is in the files that it names. */
    List<Operation> read(Recording recording) {
        return FilesOfCase.read(recording.operations(), source.getParent());
    }

    /** The oldest PostgreSQL that it is planned for. */
    int postgres() {
        Matcher option = OPTION.matcher(text());
        return option.lookingAt() ? Integer.parseInt(option.group(2)) : 14;
    }

    boolean isReversible() {
        return !sql("down").contains("-- there is none: ");
    }

    /** The file with rows to insert before the last migration. */
    String rows() {
        Path rows = beside(".rows.sql");
        return Files.exists(rows) ? read(rows) : "SELECT 1";
    }

    /** A file with the same name and another ending. */
    Path beside(String ending) {
        return source.resolveSibling(name() + ending);
    }

    /** The compiled case, for which javac has nothing to say. */
    Compilation compiled() {
        Compilation compilation = COMPILED.computeIfAbsent(source, key -> compile());
        assertThat(compilation.report()).as("findings of %s", source).isEmpty();
        return compilation;
    }

    /** The SQL for reviewers, {@code up} or {@code down}. */
    String sql(String direction) {
        return read(
                compiled().output().resolve("META-INF/pawl/sql/%d-%s.%s.sql".formatted(version(), name(), direction)));
    }

    private Compilation compile() {
        // javac does not know that a processor that claims no annotation may have looked at it all the same
        String quietly = "-Xlint:-processing";
        Matcher option = OPTION.matcher(text());
        return option.lookingAt()
                ? Compilation.of(List.of(source), Advice.none(quietly, option.group(1)))
                : Compilation.of(List.of(source), Advice.none(quietly));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return operation() + "/" + name();
    }
}
