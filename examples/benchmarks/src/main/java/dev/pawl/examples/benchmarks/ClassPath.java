package dev.pawl.examples.benchmarks;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class paths as a project that uses Pawl has them, put together from that of this program. */
final class ClassPath {

    private static final List<String> APPLICATION =
            List.of("dev.pawl.dsl.SchemaChange", "dev.pawl.runtime.Migrator", "org.jspecify.annotations.Nullable");
    private static final List<String> PROCESSOR = List.of(
            "dev.pawl.processor.MigrationProcessor",
            "dev.pawl.dsl.SchemaChange",
            "dev.pawl.runtime.Migrator",
            "dev.pawl.grammar.ExpressionReader",
            "com.dylibso.chicory.runtime.Instance",
            "com.dylibso.chicory.wasm.Parser",
            "org.pcollections.PVector",
            "org.jooq.DSLContext",
            "io.r2dbc.spi.Connection",
            "org.reactivestreams.Publisher",
            "com.palantir.javapoet.JavaFile",
            "org.jspecify.annotations.Nullable");
    private static final List<String> BOOT = List.of("dev.pawl.examples.benchmarks.ClassPath", "org.postgresql.Driver");
    private static final Pattern VERSION = Pattern.compile("-(\\d[^/]*)\\.jar$");

    private ClassPath() {}

    /** What migrations are compiled against. */
    static String application() {
        return of(APPLICATION);
    }

    /** What {@code pawl-processor} brings along. */
    static String processor() {
        return of(PROCESSOR);
    }

    /** Where the programs of this module are. */
    static String benchmarks() {
        return of(List.of("dev.pawl.examples.benchmarks.ClassPath"));
    }

    /** What a service needs to boot that uses a tool. */
    static String boot(List<String> classesOfTool, Path migrations) {
        List<String> classes = new ArrayList<>(BOOT);
        classes.addAll(classesOfTool);
        return of(classes) + File.pathSeparator + migrations;
    }

    /** The version in the name of the jar that a class is in. */
    static String version(String type) {
        Matcher version = VERSION.matcher(of(List.of(type)).replace(File.separatorChar, '/'));
        return version.find() ? version.group(1) : "";
    }

    /** Where classes are. */
    static String of(List<String> classes) {
        return classes.stream().flatMap(ClassPath::location).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    /** Where a class is; nowhere if it is an optional one. */
    private static Stream<String> location(String name) {
        try {
            Class<?> type = Class.forName(name, false, ClassPath.class.getClassLoader());
            return Stream.of(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
