ALTER TABLE users ADD COLUMN x serial;
