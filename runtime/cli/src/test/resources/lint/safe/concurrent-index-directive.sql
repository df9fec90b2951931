-- executeInTransaction=false
ALTER TABLE users ADD COLUMN x text;
CREATE INDEX CONCURRENTLY i ON users (x);
