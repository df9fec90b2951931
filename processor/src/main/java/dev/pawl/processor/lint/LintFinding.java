package dev.pawl.processor.lint;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a statement of a file.
 *
 * @param file the name of the file
 * @param line the line, from 1
 * @param column the character of the line, from 1
 * @param source the line as it is written
 * @param rule the id of the rule
 * @param isError whether it is an error, and not only a warning
 * @param headline what happens to which object
 * @param why the effect; null where the headline says it all
 * @param fix what to do
 */
public record LintFinding(
        String file,
        int line,
        int column,
        String source,
        String rule,
        boolean isError,
        String headline,
        @Nullable String why,
        String fix) {}
