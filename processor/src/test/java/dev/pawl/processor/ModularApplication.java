package dev.pawl.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An application that is a module, compiled and run as such, in processes of its own. */
final class ModularApplication {

    private static final Path FILES = Path.of("src/test/resources/modular-application");

    private final Path folder;
    private final Path dsl;

    private ModularApplication(Path folder, Path dsl) {
        this.folder = folder;
        this.dsl = dsl;
    }

    /**
     * The application that the guide shows.
     *
     * @param folder where to write it
     * @param dsl the module of the DSL
     */
    static ModularApplication in(Path folder, Path dsl) {
        Compilation.filesBelow(FILES, ".java")
                .forEach(file -> write(folder.resolve("src").resolve(FILES.relativize(file)), read(file)));
        return new ModularApplication(folder, dsl);
    }

    /** The directory or jar that a class comes out of. */
    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves nothing but its migration, in a module that declares something else. */
    ModularApplication declaring(String... directives) {
        write(source("module-info.java"), "module shop {\n    " + String.join("\n    ", directives) + "\n}\n");
        write(source("shop/Main.java"), "");
        return this;
    }

    /** Compiles it with all warnings as errors, but that the driver is no module yet. */
    Javac compile(String... processorPath) {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Xlint:-requires-automatic", "-Werror"));
        arguments.addAll(List.of("-d", output().toString(), "-p", Javac.path(dsl, runtime(), driver())));
        arguments.addAll(Arrays.asList(processorPath));
        Compilation.filesBelow(folder.resolve("src"), ".java").forEach(file -> arguments.add(file.toString()));
        return Javac.run(arguments.toArray(String[]::new));
    }

    /** Compiles its migration on the class path. */
    Javac compileMigration(String... processorPath) {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror"));
        arguments.addAll(List.of("-d", output().toString(), "-classpath", Javac.path(dsl, runtime())));
        arguments.addAll(Arrays.asList(processorPath));
        arguments.add(source("shop/migrations/CreateUsers.java").toString());
        return Javac.run(arguments.toArray(String[]::new));
    }

    /** Runs it, without the DSL. */
    Javac run(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("-p", Javac.path(output(), runtime(), driver()), "-m", "shop/shop.Main"));
        command.addAll(Arrays.asList(arguments));
        return Javac.java(command.toArray(String[]::new));
    }

    /** Where its classes are. */
    Path output() {
        return folder.resolve("classes");
    }

    private Path source(String name) {
        return folder.resolve("src").resolve(name);
    }

    private static Path runtime() {
        return home(dev.pawl.runtime.Migrator.class);
    }

    private static Path driver() {
        return home(org.postgresql.Driver.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
