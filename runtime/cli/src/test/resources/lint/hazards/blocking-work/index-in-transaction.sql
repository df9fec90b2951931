BEGIN;
CREATE INDEX i ON users (email);
COMMIT;
