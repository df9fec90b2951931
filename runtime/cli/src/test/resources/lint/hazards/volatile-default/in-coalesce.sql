ALTER TABLE users ADD COLUMN x text DEFAULT coalesce(NULL, md5(random()::text));
