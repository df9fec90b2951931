SELECT version, description, checksum, applied_at, applied_by FROM schema_migrations ORDER BY version DESC LIMIT 5;
