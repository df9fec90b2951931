SELECT error FROM schema_migration_health WHERE state = 'failed';
