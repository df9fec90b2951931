package dev.pawl.runtime.internal.settings;

import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.waiting.LockPatience;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.setting.OlderApplication;
import dev.pawl.runtime.setting.TimeText;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a {@link MigratorBuilder} was told. */
public record Settings(
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

    public String quotedSchema() {
        return Quote.identifier(schema);
    }

    /** The schema of a relation, neither quoted nor escaped. */
    public String schemaOf(RelationName relation) {
        String named = relation.schema();
        return named == null ? schema : named;
    }

    /** A relation for SQL. */
    public String quoted(RelationName relation) {
        return Quote.identifier(schemaOf(relation)) + "." + Quote.identifier(relation.name());
    }

    /** How long another runner was waited for, to go behind a preposition; nothing if that is not bounded. */
    public String waited(String preposition) {
        return waitTimeout == null ? "" : " " + preposition + " " + TimeText.of(waitTimeout);
    }

    /**
     * Where names are looked up in transactions. {@code pg_catalog} is searched first as long as it is not named, and
     * {@code pg_temp} is named so that it comes last.
     */
    public String searchPath() {
        return quotedSchema() + ", pg_temp";
    }
}
