package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Quote;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a {@link MigratorBuilder} was told. */
record Settings(
        DataSource dataSource,
        MigrationRegistry registry,
        String schema,
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
}
