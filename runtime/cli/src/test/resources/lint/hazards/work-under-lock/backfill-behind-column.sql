ALTER TABLE users ADD COLUMN age int;
UPDATE users SET age = 0 WHERE age IS NULL;
