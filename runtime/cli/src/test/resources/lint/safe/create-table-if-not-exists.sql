CREATE TABLE IF NOT EXISTS carts (id bigint PRIMARY KEY, a int);
CREATE INDEX IF NOT EXISTS carts_a_idx ON carts (a);
