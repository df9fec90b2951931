package dev.pawl.processor.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether an expression may give another value for each row, so that {@code ADD COLUMN ... DEFAULT} rewrites.
 *
 * <p>Functions are looked up in a list of those that {@code pg_proc} marks stable or immutable in every overload on all
 * supported versions, with those that are syntax instead of functions. What is not in the list may be volatile.
 */
public final class Volatility {

    private static final Set<String> NOT_VOLATILE = read();

    private Volatility() {}

    /** Whether it may give another value for each row. */
    public static boolean mayBeVolatile(SqlExpression expression) {
        return !expression.calledFunctions().stream()
                .map(function ->
                        function.startsWith("pg_catalog.") ? function.substring("pg_catalog.".length()) : function)
                .allMatch(NOT_VOLATILE::contains);
    }

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(
                        Volatility.class.getResourceAsStream("non-volatile-functions.txt"), "list of functions");
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
