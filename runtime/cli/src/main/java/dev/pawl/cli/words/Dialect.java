package dev.pawl.cli.words;

import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.failure.Vocabulary;
import dev.pawl.runtime.setting.Setting;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one types commands and options: at a terminal, or in another tool that runs them. */
public interface Dialect extends Vocabulary {

    /**
     * Returns a command as one types it.
     *
     * @param typed the command with its argument and options
     */
    String command(Typed typed);

    /**
     * Returns an option as one gives it.
     *
     * @param option the option
     * @param value its value, or null if it has none or is only named
     */
    String option(CommandOption option, @Nullable String value);

    /**
     * Returns how one gets help.
     *
     * @param names the name of the command, and before it those of the commands that it belongs to
     */
    String help(List<String> names);

    /**
     * Returns the option or the setting of a name.
     *
     * @param key its name on the command line, without dashes in front
     */
    default String named(String key) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.key().equals(key))
                .findAny()
                .map(setting -> setting(setting, null))
                .or(() -> CommandOption.named(key).map(option -> option(option, null)))
                .orElse("--" + key);
    }

    /** The command that does what a call does. */
    @Override
    default String call(MigratorCall call, @Nullable Long argument) {
        return command(typed(call, argument));
    }

    private static Typed typed(MigratorCall call, @Nullable Long argument) {
        String version = argument == null ? "VERSION" : String.valueOf(argument);
        return switch (call) {
            case UP -> Typed.of(CommandName.UP);
            case CONTRACT -> Typed.of(CommandName.CONTRACT);
            case CONTRACT_TO -> Typed.of(CommandName.CONTRACT).with(CommandOption.TO.given(version));
            case DOWN ->
                argument == null || argument == 1
                        ? Typed.of(CommandName.DOWN)
                        : Typed.of(CommandName.DOWN).with(CommandOption.STEPS.given(version));
            case DOWN_TO -> Typed.of(CommandName.DOWN).with(CommandOption.TO.given(version));
            case STATUS -> Typed.of(CommandName.STATUS);
            case BASELINE -> Typed.of(CommandName.BASELINE, version);
            case FORCE_BASELINE -> Typed.of(CommandName.BASELINE, version).with(CommandOption.FORCE.given());
            case RESOLVE_APPLIED -> Typed.of(CommandName.RESOLVE, version).with(CommandOption.APPLIED.given());
            case RESOLVE_ROLLED_BACK -> Typed.of(CommandName.RESOLVE, version).with(CommandOption.ROLLED_BACK.given());
            case FORCE_RESOLVE_APPLIED ->
                Typed.of(CommandName.RESOLVE, version)
                        .with(CommandOption.APPLIED.given())
                        .with(CommandOption.FORCE.given());
            case FORCE_RESOLVE_ROLLED_BACK ->
                Typed.of(CommandName.RESOLVE, version)
                        .with(CommandOption.ROLLED_BACK.given())
                        .with(CommandOption.FORCE.given());
        };
    }
}
