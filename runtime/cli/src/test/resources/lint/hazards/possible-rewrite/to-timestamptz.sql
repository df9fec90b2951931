ALTER TABLE users ALTER COLUMN seen TYPE timestamptz;
