package dev.pawl.cli.words;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command as one types it.
 *
 * @param command the command
 * @param argument its argument, or null
 * @param options its options
 */
public record Typed(CommandName command, @Nullable String argument, List<Given> options) implements Phrase {

    /** Keeps a copy of the list. */
    public Typed {
        options = List.copyOf(options);
    }

    /**
     * Returns a command with nothing behind it.
     *
     * @param command the command
     */
    public static Typed of(CommandName command) {
        return new Typed(command, null, List.of());
    }

    /**
     * Returns a command with an argument.
     *
     * @param command the command
     * @param argument the argument
     */
    public static Typed of(CommandName command, String argument) {
        return new Typed(command, argument, List.of());
    }

    /**
     * Returns the same with an option.
     *
     * @param option the option
     */
    public Typed with(Given option) {
        return new Typed(
                command,
                argument,
                Stream.concat(options.stream(), Stream.of(option)).toList());
    }

    @Override
    public String in(Dialect dialect) {
        return dialect.command(this);
    }
}
