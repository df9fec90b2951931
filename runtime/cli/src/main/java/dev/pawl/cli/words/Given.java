package dev.pawl.cli.words;

import org.jspecify.annotations.Nullable;

/**
 * An option as one gives it.
 *
 * @param option the option
 * @param value its value, or null if it has none or is only named
 */
public record Given(CommandOption option, @Nullable String value) implements Phrase {

    @Override
    public String in(Dialect dialect) {
        return dialect.option(option, value);
    }
}
