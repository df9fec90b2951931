CREATE TABLE t_new (id bigint PRIMARY KEY);
CREATE INDEX i ON orders (user_id);
