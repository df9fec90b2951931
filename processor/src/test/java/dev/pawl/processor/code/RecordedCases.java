package dev.pawl.processor.code;

import dev.pawl.dsl.SchemaChange;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.recording.Recording;
import dev.pawl.processor.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the migrations of all cases ask for, as far as their classes can be run. */
public final class RecordedCases {

    private static final Path CASES = Path.of("src/test/resources");

    private static final Pattern CLASS = Pattern.compile("(?m)^final class (\\w+) implements SchemaChange");

    private RecordedCases() {}

    /** By the names of cases, migrations and methods. */
    public static Map<String, List<Operation>> all() {
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, String> classes = new LinkedHashMap<>();
        List<Path> cases = Stream.of("operations", "rules")
                .flatMap(folder -> Compilation.filesBelow(CASES.resolve(folder), ".java").stream())
                .filter(source -> !source.getParent().endsWith("rejects"))
                .toList();
        for (Path source : cases) {
            String name = "case" + sources.size();
            String text = read(source).replaceFirst("(?m)^package \\w+;", "package " + name + ";");
            sources.put(name + "/" + source.getFileName(), text);
            Matcher type = CLASS.matcher(text);
            while (type.find()) {
                classes.put(CASES.relativize(source) + "#" + type.group(1), name + "." + type.group(1));
            }
        }
        ClassLoader loader = SourceTexts.compiled(sources);
        Map<String, List<Operation>> recorded = new LinkedHashMap<>();
        classes.forEach((name, type) -> {
            SchemaChange migration = PrintedMigrations.instance(loader, type);
            Recording up = new Recording();
            migration.up(up.database());
            recorded.put(name + ".up", up.operations());
            Recording down = new Recording();
            migration.down(down.database());
            recorded.put(name + ".down", down.operations());
        });
        return recorded;
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
