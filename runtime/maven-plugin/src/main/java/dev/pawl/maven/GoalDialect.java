package dev.pawl.maven;

import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.cli.words.Dialect;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.failure.ConnectionPart;
import dev.pawl.runtime.failure.Vocabulary;
import dev.pawl.runtime.setting.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code mvn pawl:down -Dpawl.steps=2}. */
final class GoalDialect implements Dialect {

    /** What Maven has instead of a class path that one names. */
    private static final String CLASS_PATH = "the dependencies of the project";

    @Override
    public String command(Typed typed) {
        StringBuilder text = new StringBuilder("mvn pawl:").append(goal(typed.command()));
        if (typed.argument() != null) {
            text.append(' ').append(property(argument(typed.command()), typed.argument()));
        }
        typed.options().forEach(option -> text.append(' ').append(option.in(this)));
        return text.toString();
    }

    @Override
    public String option(CommandOption option, @Nullable String value) {
        return switch (option) {
            case APPLIED -> "-Dpawl.as=applied";
            case ROLLED_BACK -> "-Dpawl.as=rolled-back";
            case CONFIG -> property("configFile", value);
            case CLASSPATH -> CLASS_PATH;
            case PASSWORD_PROMPT -> property("serverId", value);
            case VERBOSE -> "-X";
            case COLOR -> "-Dstyle.color" + (value == null ? "" : "=" + value);
            case DRY_RUN -> property("dryRun", value);
            case SCHEMAS_FROM -> property("schemasFrom", value);
            case LOCK_FILE -> property("lockFile", value);
            case URL,
                    HOST,
                    PORT,
                    DATABASE,
                    USER,
                    JSON,
                    YES,
                    FORCE,
                    TO,
                    STEPS,
                    OFFLINE,
                    ONLY,
                    END,
                    LIMIT,
                    SOURCE,
                    PACKAGE,
                    TABLE,
                    CHECK,
                    SCHEMAS,
                    DATABASES -> property(option.key(), value);
        };
    }

    @Override
    public String setting(Setting setting, @Nullable String value) {
        return switch (setting.kind()) {
            case NAME, TEXT, TIME, NUMBER, PART, CHOICE, SWITCH -> property(setting.javaName(), value);
            // only code has a listener
            case OBJECT -> setting == Setting.LISTENER ? Vocabulary.JAVA.setting(setting, value) : CLASS_PATH;
        };
    }

    @Override
    public String connection(ConnectionPart part) {
        return switch (part) {
            case ADDRESS -> "check the host and the port: -Dpawl.url, DATABASE_URL, or PGHOST and PGPORT";
            case USER ->
                "check the user name and the password: the <server> of settings.xml that -Dpawl.serverId names, or"
                        + " -Dpawl.user, PGUSER, PGPASSWORD or .pgpass";
            case PASSWORD ->
                "set PGPASSWORD, write it into .pgpass, or name the <server> of settings.xml that has it:"
                        + " -Dpawl.serverId";
        };
    }

    @Override
    public String help(List<String> names) {
        String all = "mvn help:describe -Dplugin=dev.pawl:pawl-maven-plugin";
        return names.size() == 1 ? all : all + " -Dgoal=" + names.get(1) + " -Ddetail";
    }

    private static String goal(CommandName command) {
        return switch (command) {
            case FLEET_UP -> "fleet -Dpawl.action=up";
            case FLEET_CONTRACT -> "fleet -Dpawl.action=contract";
            case STATUS, PLAN, UP, CONTRACT, DOWN, VALIDATE, RESOLVE, BASELINE, NEW, FREEZE, EXPLAIN, BLOCKERS ->
                command.words();
        };
    }

    /** What the command line takes without a name has one here. */
    private static String argument(CommandName command) {
        return switch (command) {
            case NEW -> "name";
            case EXPLAIN -> "rule";
            default -> "migration";
        };
    }

    private static String property(String name, @Nullable String value) {
        String given = value != null && value.contains(" ") ? "\"" + value + "\"" : value;
        return "-Dpawl." + name + (given == null ? "" : "=" + given);
    }
}
