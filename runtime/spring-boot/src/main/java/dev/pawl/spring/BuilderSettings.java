package dev.pawl.spring;

import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.setting.Setting;
import dev.pawl.runtime.setting.TimeText;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Hands the properties of an instance to the builder of its migrator. */
record BuilderSettings(PawlInstanceProperties properties) {

    void applyTo(MigratorBuilder builder) {
        for (Setting setting : Setting.ofMigrator()) {
            String value = value(setting);
            if (StringUtils.hasText(value)) {
                builder.set(setting, value);
            }
        }
    }

    /** Returns what the properties say, as a text. */
    private @Nullable String value(Setting setting) {
        return switch (setting) {
            case SCHEMA -> properties.namesSchema() ? properties.getSchema() : null;
            case ROLE -> properties.getRole();
            case APPLIED_BY -> properties.getAppliedBy();
            case LOCK_TIMEOUT -> text(properties.getLockTimeout());
            case LOCK_DEADLINE -> text(properties.getLockDeadline());
            case OLD_TRANSACTION -> text(properties.getOldTransaction());
            case END_IDLE_BLOCKERS_AFTER -> text(properties.getEndIdleBlockersAfter());
            case LEASE_DURATION -> text(properties.getLeaseDuration());
            case WAIT_TIMEOUT -> text(properties.getWaitTimeout());
            case CONNECT_TIMEOUT -> text(properties.getConnectTimeout());
            case PREFLIGHT -> String.valueOf(properties.isPreflight());
            case ALLOW_OLDER_APPLICATION ->
                properties
                        .getAllowOlderApplication()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
            // pawl.registries and beans say these, and a fleet is none of an application's instances
            case REGISTRY, CLASS_LOADER, LISTENER, PARALLELISM, CANARY, STOP_ABOVE, SHARD -> null;
        };
    }

    private static @Nullable String text(@Nullable Duration time) {
        return time == null ? null : TimeText.of(time);
    }
}
