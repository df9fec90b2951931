ALTER TABLE users ADD COLUMN x text DEFAULT (random()::text);
