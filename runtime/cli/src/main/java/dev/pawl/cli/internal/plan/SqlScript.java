package dev.pawl.cli.internal.plan;

import dev.pawl.runtime.RegisteredMigration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that the processor writes for reviewers, in parts: what comes before the first step, and a part per step.
 *
 * @param head the lines about the migration as a whole
 * @param steps the lines of each step
 */
public record SqlScript(String head, List<String> steps) {

    private static final Pattern STEP = Pattern.compile("^-- step \\d+ of \\d+", Pattern.MULTILINE);
    private static final Pattern EFFECT = Pattern.compile("^-- (?:locks|work): (.*)$", Pattern.MULTILINE);
    private static final Pattern TABLE = Pattern.compile("(?:\\bon|\\bof|\\brewrites) ([^,\\s]+)(?=,|$)");

    /** Keeps a copy of the list. */
    public SqlScript {
        steps = List.copyOf(steps);
    }

    /**
     * Returns the script of a migration.
     *
     * @param migration the migration
     * @param loader where its registry was found
     * @return the script, or null if the jar has none
     */
    public static @Nullable SqlScript up(RegisteredMigration migration, ClassLoader loader) {
        String name = "META-INF/pawl/sql/" + migration.version() + "-" + migration.name() + ".up.sql";
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? null : of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a script apart.
     *
     * @param text the script
     */
    static SqlScript of(String text) {
        List<Integer> beginnings = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        while (matcher.find()) {
            beginnings.add(matcher.start());
        }
        beginnings.add(text.length());
        List<String> steps = new ArrayList<>();
        for (int i = 0; i + 1 < beginnings.size(); i++) {
            steps.add(text.substring(beginnings.get(i), beginnings.get(i + 1)).strip());
        }
        return new SqlScript(text.substring(0, beginnings.get(0)).strip(), steps);
    }

    /**
     * Returns the tables that a step locks or reads, as its comments name them.
     *
     * @param step the lines of the step
     */
    public static List<String> tables(String step) {
        TreeSet<String> tables = new TreeSet<>();
        Matcher effects = EFFECT.matcher(step);
        while (effects.find()) {
            Matcher table = TABLE.matcher(effects.group(1));
            while (table.find()) {
                tables.add(table.group(1));
            }
        }
        return List.copyOf(tables);
    }

    /**
     * Returns a step with lines added below its first one.
     *
     * @param step the lines of the step
     * @param comments the lines to add, without the dashes
     */
    public static String commented(String step, List<String> comments) {
        int end = step.indexOf('\n');
        StringBuilder text = new StringBuilder(end < 0 ? step : step.substring(0, end));
        comments.stream()
                .flatMap(String::lines)
                .forEach(line -> text.append("\n-- ").append(line));
        return text.append(end < 0 ? "" : step.substring(end)).toString();
    }
}
