CREATE TABLE carts_copy AS SELECT id, total FROM carts;
CREATE INDEX i ON carts_copy (id);
