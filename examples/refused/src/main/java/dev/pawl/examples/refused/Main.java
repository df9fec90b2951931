package dev.pawl.examples.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Has javac compile the migrations of {@code src/refused/java}, as a command line would, and prints what it says. */
public final class Main {

    private static final Path SOURCES = Path.of("src/refused/java");
    private static final Path OPTIONS = Path.of("target/javac.options");

    private Main() {}

    /**
     * Prints what javac says.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.print(javac());
    }

    /** What javac says. */
    static String javac() throws IOException, InterruptedException {
        writeOptions();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.add("-J-Duser.language=en");
        command.add("@" + OPTIONS);
        command.addAll(sources());
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        javac.waitFor();
        return said.replace("\r\n", "\n");
    }

    /** Kept in a file, so that they can be used by hand: {@code javac @target/javac.options ...}. */
    private static void writeOptions() throws IOException {
        String classPath = '"' + System.getProperty("java.class.path").replace("\\", "\\\\") + '"';
        Files.createDirectories(OPTIONS.getParent());
        Files.writeString(
                OPTIONS,
                "-encoding UTF-8 -d target/refused\n-classpath " + classPath + "\n-processorpath " + classPath + "\n");
    }

    /** In the order in which a shell expands {@code *.java}. */
    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
