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
        @Nullable String appliedBy,
        Duration lockTimeout,
        Duration leaseDuration,
        @Nullable Duration waitTimeout) {

    String quotedSchema() {
        return Quote.identifier(schema);
    }
}
