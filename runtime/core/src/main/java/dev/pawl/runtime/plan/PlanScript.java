package dev.pawl.runtime.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as people read it: SQL with what it does to a database in use in comments. */
public final class PlanScript {

    private PlanScript() {}

    /**
     * Returns what stands above the steps of the way forward, without an end of line behind the last.
     *
     * @param title version and name, for example {@code 20260115001 AddPriority}
     * @param description what the migration is for
     * @param phase the word for its phase
     * @param baseline whether it is a baseline
     */
    public static String head(String title, String description, String phase, boolean baseline) {
        List<String> lines = new ArrayList<>();
        comment(lines, title + ": " + description);
        comment(lines, "phase: " + phase);
        if (baseline) {
            comment(lines, "a baseline: run on a fresh database, only recorded on any other");
        }
        return String.join("\n", lines);
    }

    /**
     * Returns steps, with an empty line between them; no line ends it.
     *
     * @param steps the steps, in order
     */
    public static String steps(List<Step> steps) {
        List<String> scripts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            scripts.add(step(i + 1, steps.size(), steps.get(i), List.of()));
        }
        return String.join("\n\n", scripts);
    }

    /**
     * Returns one step.
     *
     * @param number which one it is, from 1
     * @param total how many there are
     * @param step the step
     * @param remarks what else is to be said of it, lines of which go below the first
     * @return the lines, without an end of line behind the last
     */
    public static String step(int number, int total, Step step, List<String> remarks) {
        List<String> lines = new ArrayList<>();
        comment(lines, "step " + number + " of " + total + ": " + step.manner());
        remarks.forEach(remark -> comment(lines, remark));
        for (Requirement requirement : step.requirements()) {
            comment(lines, "requires: no " + requirement.offenders().many());
            comment(lines, (requirement.early() ? "asked before step 1: " : "asked: ") + requirement.shownQuery());
        }
        for (Statement statement : step.statements()) {
            effects(statement.effects()).forEach(effect -> comment(lines, effect));
            lines.add(ended(statement.shown()));
        }
        return String.join("\n", lines);
    }

    /**
     * Returns what a statement does to a database in use, a line for each kind of effect.
     *
     * @param effects the effects
     */
    public static List<String> effects(Effects effects) {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "locks",
                effects.locks().stream()
                        .map(lock -> lock.mode().sql() + " on " + lock.table())
                        .toList());
        add(lines, "work", effects.work().stream().map(Work::toString).toList());
        add(lines, "breaks", effects.breaks().stream().map(Breakage::toString).toList());
        add(lines, "loses", effects.losses().stream().map(Loss::toString).toList());
        return lines;
    }

    private static void add(List<String> lines, String label, Collection<String> effects) {
        if (!effects.isEmpty()) {
            lines.add(label + ": " + effects.stream().distinct().collect(Collectors.joining(", ")));
        }
    }

    private static String ended(String sql) {
        String lastLine = sql.substring(sql.lastIndexOf('\n') + 1);
        if (lastLine.contains("--")) {
            return sql + "\n;";
        }
        return sql.endsWith(";") ? sql : sql + ";";
    }

    /** No line of a comment may end it. */
    private static void comment(List<String> lines, String text) {
        text.lines().forEach(line -> lines.add("-- " + line));
    }
}
