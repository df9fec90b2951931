ALTER TABLE orders ADD COLUMN user_id bigint DEFAULT 1 REFERENCES users (id);
