SELECT owner IS NOT NULL AS held, doing, expires_at > clock_timestamp() AS in_time
FROM schema_migration_lease;
