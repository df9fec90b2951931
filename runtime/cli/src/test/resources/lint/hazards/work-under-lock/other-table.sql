ALTER TABLE users ADD COLUMN age int;
UPDATE orders SET total = 0;
