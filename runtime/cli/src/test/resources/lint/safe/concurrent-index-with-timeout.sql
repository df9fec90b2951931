SET lock_timeout = '5s';
SET statement_timeout = 0;
CREATE INDEX CONCURRENTLY i ON users (email);
