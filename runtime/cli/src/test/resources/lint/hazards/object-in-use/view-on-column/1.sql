CREATE TABLE t (id bigint PRIMARY KEY, name varchar(20));
CREATE VIEW v AS SELECT name FROM t;
