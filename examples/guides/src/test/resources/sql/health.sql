SELECT version, state, steps, advice FROM schema_migration_health LIMIT 3;
