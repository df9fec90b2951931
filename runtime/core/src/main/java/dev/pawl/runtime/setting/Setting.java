package dev.pawl.runtime.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for a run. This is the only list: the builders, the command line, the goals of Maven, the properties of
 * Spring Boot and the pages take what they offer from here, or are compared with it by a test.
 */
public enum Setting {
    /** Where migrations run. */
    SCHEMA(Kind.NAME, "public", "The schema in which migrations run and Pawl keeps its tables."),
    /** As whom they run. */
    ROLE(Kind.NAME, null, "Run migrations as this role instead of the user of the connection."),
    /** What the history says of who has run them. */
    APPLIED_BY(Kind.TEXT, null, "What to record as applied_by instead of the user."),
    /** How long others may queue behind a try. */
    LOCK_TIMEOUT(Kind.TIME, "75ms", "How long one try may wait for a lock, and others behind it."),
    /** How long Pawl tries. */
    LOCK_DEADLINE(Kind.TIME, "5m", "How long to try to get a lock in all."),
    /** For whom Pawl waits before it tries. */
    OLD_TRANSACTION(Kind.TIME, "2s", "From what age on a transaction in the way is waited for before any try."),
    /** Whether Pawl ends who forgot a transaction. */
    END_IDLE_BLOCKERS_AFTER(Kind.TIME, null, "End sessions in the way that are idle in a transaction for so long."),
    /** When a runner counts as dead. */
    LEASE_DURATION(Kind.TIME, "10s", "Without a sign of life for so long a runner counts as dead."),
    /** How long to wait for another runner. */
    WAIT_TIMEOUT(Kind.TIME, null, "How long to wait for another runner instead of as long as it lives."),
    /** How long to wait for a database. */
    CONNECT_TIMEOUT(Kind.TIME, "30s", "How long to wait for a database that cannot be reached."),
    /** Whether rows are looked at before. */
    PREFLIGHT(Kind.SWITCH, "true", "Whether to ask before a migration which rows would make it fail."),
    /** Whether an older application may start. */
    ALLOW_OLDER_APPLICATION(
            Kind.CHOICE,
            "while-expanding",
            "Whether to go on if the database has migrations of a newer version: refused, while-expanding or allowed."),
    /** The migrations themselves. */
    REGISTRY(Kind.OBJECT, null, "The registries to use instead of those that are found."),
    /** Where migrations are looked for. */
    CLASS_LOADER(Kind.OBJECT, null, "Where registries are looked for."),
    /** Who is told how it goes. */
    LISTENER(Kind.OBJECT, null, "Who is told how a run goes."),
    /** How many schemas of a fleet are worked on at once. */
    PARALLELISM(Kind.NUMBER, "4", "How many schemas at once."),
    /** How many schemas of a fleet go first. */
    CANARY(Kind.NUMBER, "1", "How many schemas one after the other first; if one fails the others are left alone."),
    /** When a fleet stops. */
    STOP_ABOVE(Kind.NUMBER, "0", "Stop if more than this part of the schemas fails, from 0 to 1."),
    /** Which part of a fleet this process takes. */
    SHARD(Kind.PART, "0/1", "Only part I of N of the fleet, from 0.");

    /** What the value of a setting is. */
    public enum Kind {
        /** The name of something in the database. */
        NAME,
        /** Any text. */
        TEXT,
        /** A time, such as {@code 75ms}, {@code 5s} or {@code 2m}. */
        TIME,
        /** A number. */
        NUMBER,
        /** One of several parts, such as {@code 0/4}. */
        PART,
        /** Yes or no. */
        SWITCH,
        /** One of a few words. */
        CHOICE,
        /** An object, which only code can name. */
        OBJECT
    }

    private final Kind kind;
    private final @Nullable String byDefault;
    private final String description;

    Setting(Kind kind, @Nullable String byDefault, String description) {
        this.kind = kind;
        this.byDefault = byDefault;
        this.description = description;
    }

    /** Returns the settings of one migrator, as opposed to those of a fleet of them. */
    public static List<Setting> ofMigrator() {
        return Arrays.stream(values()).filter(setting -> !setting.isOfFleet()).toList();
    }

    /** Whether it says how many schemas are migrated together, and not how one is. */
    public boolean isOfFleet() {
        return switch (this) {
            case PARALLELISM, CANARY, STOP_ABOVE, SHARD -> true;
            default -> false;
        };
    }

    /** Returns what its value is. */
    public Kind kind() {
        return kind;
    }

    /** Returns the value that it has if nobody sets it, as text; null if there is none. */
    public @Nullable String byDefault() {
        return byDefault;
    }

    /** Returns what it is for, in one sentence. */
    public String description() {
        return description;
    }

    /** Returns its name in files and on command lines, for example {@code lock-timeout}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns its name in Java, which is that of the method of the builder, for example {@code lockTimeout}. */
    public String javaName() {
        StringBuilder name = new StringBuilder();
        for (String word : key().split("-", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
