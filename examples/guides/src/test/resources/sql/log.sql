SELECT version, direction, step, event, left(detail, 50) AS detail
FROM schema_migration_log ORDER BY id DESC LIMIT 5;
