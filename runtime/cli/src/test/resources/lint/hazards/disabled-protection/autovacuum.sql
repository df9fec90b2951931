ALTER TABLE users SET (autovacuum_enabled = false);
