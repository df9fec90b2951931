package dev.pawl.runtime.internal.history;

import dev.pawl.runtime.internal.jdbc.Quote;
import java.util.Locale;

/** The view {@code schema_migration_health}, for people who look with psql: what is not as it should be, and what now. */
public final class HealthView {

    private HealthView() {}

    /**
     * Returns the statement that makes the view.
     *
     * @param schema the schema, not quoted
     */
    public static String definition(String schema) {
        return String.format(Locale.ROOT, """
                CREATE OR REPLACE VIEW %1$s.schema_migration_health AS
                SELECT m.version, m.description, m.phase, s.state,
                       CASE WHEN s.state <> 'applied' THEN m.steps_done || ' of ' || m.steps_total END AS steps,
                       CASE s.state
                         WHEN 'running' THEN 'wait; it goes on at: ' || coalesce(l.doing, 'nothing')
                         WHEN 'interrupted' THEN 'its runner is gone; the next ' || s.run || ' goes on'
                         WHEN 'failed' THEN 'remove the cause and run ' || s.run || ' again, or undo it if it has a way back: `down`'
                         WHEN 'rolling_back' THEN 'finish it with `down`'
                       END AS advice,
                       m.error, r.at AS last_event_at, r.event AS last_event, r.runner,
                       m.applied_at, m.applied_by, m.execution_time_ms
                  FROM %1$s.schema_migrations m
                  LEFT JOIN %1$s.schema_migration_lease l ON l.work = 'migrations' AND l.owner IS NOT NULL
                 CROSS JOIN LATERAL (
                       SELECT CASE WHEN m.state = 'running' AND NOT coalesce(
                                l.expires_at > clock_timestamp()
                                OR EXISTS (SELECT FROM pg_catalog.pg_stat_activity a
                                            WHERE a.pid = l.backend_pid AND a.backend_start = l.backend_start
                                              AND a.state <> 'idle'), false)
                              THEN 'interrupted' ELSE m.state END AS state,
                              CASE m.phase WHEN 'contract' THEN '`contract`' ELSE '`up`' END AS run) s
                  LEFT JOIN LATERAL (
                       SELECT g.at, g.event, g.runner FROM %1$s.schema_migration_log g
                        WHERE g.version = m.version AND m.state <> 'applied'
                        ORDER BY g.id DESC LIMIT 1) r ON true
                 ORDER BY m.state = 'applied', m.version DESC""", Quote.identifier(schema));
    }
}
