package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.setting.TimeText;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a {@link MigratorBuilder} was told. */
record Settings(
        DataSource dataSource,
        MigrationRegistry registry,
        String schema,
        ConnectionSchema.Choice choice,
        @Nullable String role,
        @Nullable String appliedBy,
        LockPatience lockPatience,
        Duration leaseDuration,
        @Nullable Duration waitTimeout,
        Duration connectTimeout,
        boolean preflight,
        OlderApplication olderApplication,
        Freshness freshness,
        Listeners listeners) {

    String quotedSchema() {
        return Quote.identifier(schema);
    }

    /** How long another runner was waited for, to go behind a preposition; nothing if that is not bounded. */
    String waited(String preposition) {
        return waitTimeout == null ? "" : " " + preposition + " " + TimeText.of(waitTimeout);
    }

    /**
     * Where names are looked up in transactions. {@code pg_catalog} is searched first as long as it is not named, and
     * {@code pg_temp} is named so that it comes last.
     */
    String searchPath() {
        return quotedSchema() + ", pg_temp";
    }
}
