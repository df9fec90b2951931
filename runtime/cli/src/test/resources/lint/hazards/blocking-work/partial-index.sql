CREATE INDEX i ON app.users (email) WHERE deleted_at IS NULL;
