package dev.pawl.cli.internal.option;

import dev.pawl.cli.internal.connection.Configuration;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.Phrase;
import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.setting.Setting;
import dev.pawl.runtime.setting.Setting.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** How migrations run: an option for each setting of a migrator that can be written as a text. */
public final class RunOptions {

    /** What the help lists together. */
    private static final int GROUP = 200;

    private static final Map<Kind, String> LABELS = Map.of(
            Kind.NAME, "NAME",
            Kind.TEXT, "TEXT",
            Kind.TIME, "TIME",
            Kind.CHOICE, "WHEN");

    private final Map<Setting, String> given = new EnumMap<>(Setting.class);

    /** Returns the settings that are options here. */
    public static List<Setting> settings() {
        return Setting.ofMigrator().stream()
                .filter(setting -> setting.kind() != Kind.OBJECT)
                .toList();
    }

    /** Gives a command and all below it an option for each setting. */
    public void addTo(CommandSpec command) {
        for (Setting setting : settings()) {
            command.addOption(
                    setting.kind() == Kind.SWITCH ? switchedOff(setting) : option(setting, description(setting)));
        }
    }

    private OptionSpec option(Setting setting, String description) {
        return common(OptionSpec.builder("--" + setting.key()), setting)
                .type(String.class)
                .paramLabel(LABELS.get(setting.kind()))
                .description(description)
                .setter(new OptionSetter(value -> given.put(setting, value)))
                .build();
    }

    /** All that can be switched is on by default. */
    private OptionSpec switchedOff(Setting setting) {
        return common(OptionSpec.builder("--no-" + setting.key()), setting)
                .type(boolean.class)
                .arity("0")
                .description(
                        setting == Setting.PREFLIGHT
                                ? "Do not ask before a migration which rows would make it fail."
                                : "Not so: " + setting.description())
                .setter(new OptionSetter(value -> given.put(setting, "false")))
                .build();
    }

    private static OptionSpec.Builder common(OptionSpec.Builder option, Setting setting) {
        return option.order(GROUP + List.of(Setting.values()).indexOf(setting)).scopeType(ScopeType.INHERIT);
    }

    private static String description(Setting setting) {
        String byDefault = switch (setting) {
            // most commands are for somebody who sits there
            case CONNECT_TIMEOUT -> "30s for up, contract and fleet, 0s for the others";
            default -> setting.byDefault();
        };
        String sentence = setting.description();
        return byDefault == null
                ? sentence
                : sentence.substring(0, sentence.length() - 1) + "; by default " + byDefault + ".";
    }

    /** Returns the schema that was named, or that of the file, or null. */
    @Nullable
    public String schema(Configuration file) {
        String schema = given.get(Setting.SCHEMA);
        return schema == null ? file.get(Setting.SCHEMA.key()) : schema;
    }

    /**
     * Tells a builder everything but the schema.
     *
     * @param migrator the builder
     * @param file fills in what no option says
     */
    public void configure(MigratorBuilder migrator, Configuration file) {
        for (Setting setting : settings()) {
            String option = given.get(setting);
            String fallback = file.get(setting.key());
            if (setting == Setting.SCHEMA) {
                continue;
            }
            if (option != null) {
                migrator.set(setting, option);
            } else if (fallback != null) {
                set(migrator, setting, fallback, file);
            }
        }
    }

    private static void set(MigratorBuilder migrator, Setting setting, String value, Configuration file) {
        try {
            migrator.set(setting, value);
        } catch (MigrationException e) {
            Refusal refusal =
                    Refusal.usage("`" + setting.key() + "` in `" + file.name() + "` cannot be `" + value + "`");
            e.remedies().forEach(remedy -> refusal.fix(Phrase.of(remedy)));
            throw refusal;
        }
    }
}
