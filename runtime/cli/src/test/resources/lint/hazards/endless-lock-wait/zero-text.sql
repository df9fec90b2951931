SET LOCAL lock_timeout = '0s';
ALTER TABLE users ADD COLUMN a int;
