package dev.pawl.processor;

import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.rule.Rules;
import java.util.Arrays;
import java.util.stream.Stream;

/** Options about the rules that only warn, or not even that: a case that is about something else need not follow them. */
public final class Advice {

    private Advice() {}

    /**
     * None of it.
     *
     * @param more further options
     */
    public static String[] none(String... more) {
        return about("", more);
    }

    /**
     * That of one rule, as a warning.
     *
     * @param id the rule
     * @param more further options
     */
    public static String[] about(String id, String... more) {
        Stream<String> severities = Rules.all().stream()
                .filter(rule -> rule.id().equals(id) && rule.severity() != Severity.ERROR)
                .map(rule -> "-Apawl.severity." + id.replace('-', '_') + "=warning");
        return Stream.of(Stream.of("-Apawl.severity.advice=off"), severities, Arrays.stream(more))
                .flatMap(options -> options)
                .toArray(String[]::new);
    }
}
