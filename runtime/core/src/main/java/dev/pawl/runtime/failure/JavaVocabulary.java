package dev.pawl.runtime.failure;

import dev.pawl.runtime.setting.Setting;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of methods. */
final class JavaVocabulary implements Vocabulary {

    @Override
    public String call(MigratorCall call, @Nullable Long argument) {
        String given = argument == null ? "..." : String.valueOf(argument);
        return switch (call) {
            case UP -> "up()";
            case CONTRACT -> "contract()";
            case CONTRACT_TO -> "contractTo(" + given + ")";
            case DOWN -> "down(" + given + ")";
            case DOWN_TO -> "downTo(" + given + ")";
            case STATUS -> "status()";
            case BASELINE -> "baseline(" + given + ")";
            case FORCE_BASELINE -> "forceBaseline(" + given + ")";
            case RESOLVE_APPLIED -> "resolve(" + given + ", Resolution.APPLIED)";
            case RESOLVE_ROLLED_BACK -> "resolve(" + given + ", Resolution.ROLLED_BACK)";
            case FORCE_RESOLVE_APPLIED -> "forceResolve(" + given + ", Resolution.APPLIED)";
            case FORCE_RESOLVE_ROLLED_BACK -> "forceResolve(" + given + ", Resolution.ROLLED_BACK)";
        };
    }

    @Override
    public String setting(Setting setting, @Nullable String value) {
        String method = (setting.isOfFleet() ? "FleetBuilder." : "MigratorBuilder.") + setting.javaName();
        return value == null ? method : method + "(" + literal(setting, value) + ")";
    }

    @Override
    public String connection(ConnectionPart part) {
        return switch (part) {
            case ADDRESS -> "check the host and port of the data source";
            case USER -> "check the user name and the password of the data source";
            case PASSWORD -> "give the data source a password";
        };
    }

    private static String literal(Setting setting, String value) {
        return switch (setting.kind()) {
            case CHOICE -> value.toUpperCase(Locale.ROOT).replace('-', '_');
            case NAME, TEXT -> "\"" + value + "\"";
            case TIME, NUMBER, PART, SWITCH, OBJECT -> value;
        };
    }
}
