BEGIN;
CREATE TABLE carts (id bigint PRIMARY KEY, a int);
CREATE INDEX ON carts (a);
COMMIT;
