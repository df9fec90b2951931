CREATE UNIQUE INDEX CONCURRENTLY i ON users (lower(email)) WHERE deleted_at IS NULL;
