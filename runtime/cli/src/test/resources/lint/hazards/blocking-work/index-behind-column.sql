ALTER TABLE users ADD COLUMN age int;
CREATE INDEX i ON users (age);
