package dev.pawl.cli;

import dev.pawl.cli.internal.connection.Configuration;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.OlderApplication;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How migrations run: what a {@link MigratorBuilder} can be told. */
final class RunOptions {

    @Option(
            names = "--schema",
            order = 200,
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "The schema to migrate, by default public.")
    @Nullable
    String schema;

    @Option(
            names = "--role",
            order = 201,
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "Run migrations as this role.")
    @Nullable
    String role;

    @Option(
            names = "--applied-by",
            order = 202,
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "What to record as applied_by, by default the user.")
    @Nullable
    String appliedBy;

    @Option(
            names = "--lock-timeout",
            order = 203,
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            description = "How long one try may wait for a lock, by default 75ms.")
    @Nullable
    Duration lockTimeout;

    @Option(
            names = "--lock-deadline",
            order = 204,
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            description = "How long to try in all, by default 5m.")
    @Nullable
    Duration lockDeadline;

    @Option(
            names = "--end-idle-blockers-after",
            order = 205,
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            description = "End sessions in the way that are idle in a transaction for so long.")
    @Nullable
    Duration endIdleBlockersAfter;

    @Option(
            names = "--wait-timeout",
            order = 206,
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            description = "How long to wait for another runner, by default as long as it lives.")
    @Nullable
    Duration waitTimeout;

    @Option(
            names = "--connect-timeout",
            order = 207,
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            description = "How long to wait for a database that cannot be reached: by default 30s for up, contract and"
                    + " fleet, 0s for the others.")
    @Nullable
    Duration connectTimeout;

    @Option(
            names = "--lease-duration",
            order = 208,
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            description = "Without a sign of life for so long a runner counts as dead, by default 10s.")
    @Nullable
    Duration leaseDuration;

    @Option(
            names = "--no-preflight",
            order = 209,
            scope = ScopeType.INHERIT,
            description = "Do not ask before a migration which rows would make it fail.")
    boolean noPreflight;

    @Option(
            names = "--allow-older-application",
            order = 210,
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            description = "Whether to go on if the database has migrations of a newer version: refused, while-expanding"
                    + " (the default) or allowed.")
    @Nullable
    String olderApplication;

    /** Returns the schema that was named, or that of the file, or null. */
    @Nullable
    String schema(Configuration file) {
        return schema == null ? file.get("schema") : schema;
    }

    /**
     * Tells a builder everything but the schema.
     *
     * @param migrator the builder
     * @param file fills in what no option says
     */
    void configure(MigratorBuilder migrator, Configuration file) {
        text(role, file.get("role"), migrator::role);
        text(appliedBy, file.get("applied-by"), migrator::appliedBy);
        duration(lockTimeout, "lock-timeout", file, migrator::lockTimeout);
        duration(lockDeadline, "lock-deadline", file, migrator::lockDeadline);
        duration(endIdleBlockersAfter, "end-idle-blockers-after", file, migrator::endIdleBlockersAfter);
        duration(waitTimeout, "wait-timeout", file, migrator::waitTimeout);
        duration(connectTimeout, "connect-timeout", file, migrator::connectTimeout);
        duration(leaseDuration, "lease-duration", file, migrator::leaseDuration);
        text(
                olderApplication,
                file.get("allow-older-application"),
                word -> migrator.allowOlderApplication(older(word)));
        migrator.preflight(!noPreflight && isTrue("preflight", file));
    }

    private static boolean isTrue(String key, Configuration file) {
        String value = Objects.requireNonNullElse(file.get(key), "true");
        if (!value.equals("true") && !value.equals("false")) {
            throw Refusal.usage(
                    "`" + key + "` in `" + file.name() + "` is `" + value + "`, which is neither true nor false");
        }
        return value.equals("true");
    }

    private static void text(@Nullable String option, @Nullable String fallback, Consumer<String> setting) {
        if (option != null) {
            setting.accept(option);
        } else if (fallback != null) {
            setting.accept(fallback);
        }
    }

    private static void duration(
            @Nullable Duration option, String key, Configuration file, Consumer<Duration> setting) {
        String fallback = file.get(key);
        if (option != null) {
            setting.accept(option);
        } else if (fallback != null) {
            setting.accept(Durations.parsed(fallback, "`" + key + "` in `" + file.name() + "`"));
        }
    }

    private static OlderApplication older(String word) {
        try {
            return OlderApplication.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("`" + word + "` does not say whether an older application may go on")
                    .fix("--allow-older-application is refused, while-expanding or allowed");
        }
    }
}
