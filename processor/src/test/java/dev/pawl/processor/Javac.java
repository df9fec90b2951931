package dev.pawl.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A javac in a process of its own, where what is on the path of the processors is loaded from there, as in the builds of
 * users, and not from the class path of the tests.
 *
 * @param code 0 if it succeeded
 * @param output what it printed
 */
public record Javac(int code, String output) {

    /** It lives too shortly for the optimizing compiler to bring more than it costs. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Runs javac. */
    public static Javac run(String... arguments) {
        return tool("javac", SHORT_LIVED.stream().map("-J"::concat), arguments);
    }

    /** Runs a program on the JDK that the tests run on. */
    static Javac java(String... arguments) {
        return tool("java", SHORT_LIVED.stream(), arguments);
    }

    private static Javac tool(String tool, Stream<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        options.forEach(command::add);
        command.addAll(Arrays.asList(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Javac(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Paths, as javac takes them. */
    public static String path(Path... entries) {
        return Arrays.stream(entries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
