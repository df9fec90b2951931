package dev.pawl.cli.words;

import dev.pawl.runtime.failure.ConnectionPart;
import dev.pawl.runtime.failure.Vocabulary;
import dev.pawl.runtime.setting.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code pawl down --steps 2}. */
public final class CommandLineDialect implements Dialect {

    /** The only one. */
    public static final Dialect COMMAND_LINE = new CommandLineDialect();

    private CommandLineDialect() {}

    @Override
    public String command(Typed typed) {
        StringBuilder text = new StringBuilder("pawl ").append(typed.command().words());
        if (typed.argument() != null) {
            String argument = typed.argument();
            text.append(' ').append(argument.contains(" ") ? "\"" + argument + "\"" : argument);
        }
        typed.options().forEach(option -> text.append(' ').append(option.in(this)));
        return text.toString();
    }

    @Override
    public String option(CommandOption option, @Nullable String value) {
        return given(option.key(), value);
    }

    @Override
    public String setting(Setting setting, @Nullable String value) {
        return switch (setting.kind()) {
            case NAME, TEXT, TIME, NUMBER, PART, CHOICE -> given(setting.key(), value);
            // what can be switched is on, and there to be switched off
            case SWITCH -> given("no-" + setting.key(), null);
            // only code has a listener
            case OBJECT ->
                setting == Setting.LISTENER
                        ? Vocabulary.JAVA.setting(setting, value)
                        : option(CommandOption.CLASSPATH, value);
        };
    }

    @Override
    public String connection(ConnectionPart part) {
        return switch (part) {
            case ADDRESS -> "check the host and the port: --url, DATABASE_URL, or PGHOST and PGPORT";
            case USER -> "check the user name and the password: --user or PGUSER, PGPASSWORD or .pgpass";
            case PASSWORD -> "set PGPASSWORD, write it into .pgpass, or ask for it with --password-prompt";
        };
    }

    @Override
    public String help(List<String> names) {
        return String.join(" ", names) + " --help";
    }

    private static String given(String key, @Nullable String value) {
        return "--" + key + (value == null ? "" : " " + value);
    }
}
