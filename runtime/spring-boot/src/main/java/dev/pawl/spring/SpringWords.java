package dev.pawl.spring;

import dev.pawl.runtime.failure.ConnectionPart;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.failure.Vocabulary;
import dev.pawl.runtime.setting.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Names properties for settings, and commands for calls, since nobody calls anything in an application that does not start.
 *
 * @param instance whose properties
 */
record SpringWords(String instance) implements Vocabulary {

    @Override
    public String call(MigratorCall call, @Nullable Long argument) {
        String given = argument == null ? "VERSION" : String.valueOf(argument);
        return switch (call) {
            case UP -> "`pawl up`";
            case CONTRACT -> "`pawl contract`";
            case CONTRACT_TO -> "`pawl contract --to " + given + "`";
            case DOWN -> argument == null || argument == 1 ? "`pawl down`" : "`pawl down --steps " + given + "`";
            case DOWN_TO -> "`pawl down --to " + given + "`";
            case STATUS -> "`pawl status`";
            case BASELINE -> "`pawl baseline " + given + "`";
            case FORCE_BASELINE -> "`pawl baseline " + given + " --force`";
            case RESOLVE_APPLIED -> "`pawl resolve " + given + " --applied`";
            case RESOLVE_ROLLED_BACK -> "`pawl resolve " + given + " --rolled-back`";
            case FORCE_RESOLVE_APPLIED -> "`pawl resolve " + given + " --applied --force`";
            case FORCE_RESOLVE_ROLLED_BACK -> "`pawl resolve " + given + " --rolled-back --force`";
        };
    }

    @Override
    public String setting(Setting setting, @Nullable String value) {
        return switch (setting) {
            case REGISTRY -> property("registries");
            case CLASS_LOADER -> "the class path of the application, or a MigratorBuilderCustomizer";
            // who sets these does so in code
            case LISTENER, PARALLELISM, CANARY, STOP_ABOVE, SHARD -> Vocabulary.JAVA.setting(setting, value);
            default -> property(setting.key()) + (value == null ? "" : "=" + value);
        };
    }

    @Override
    public String connection(ConnectionPart part) {
        return switch (part) {
            case ADDRESS -> "check spring.datasource.url, or " + property("url") + " if that is set";
            case USER ->
                "check spring.datasource.username and spring.datasource.password, or " + property("user") + " and "
                        + property("password") + " if " + property("url") + " is set";
            case PASSWORD ->
                "set spring.datasource.password, or " + property("password") + " if " + property("url") + " is set";
        };
    }

    /** Returns the name of a property of the instance. */
    String property(String key) {
        return (instance.equals(InstanceSettings.DEFAULT) ? "pawl." : "pawl.instances." + instance + ".") + key;
    }

    /** Returns what a failure says. */
    String message(RuntimeException failure) {
        return failure instanceof MigrationException known ? known.message(this) : String.valueOf(failure.getMessage());
    }
}
