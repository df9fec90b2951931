CREATE TEMP TABLE t (id bigint, a int);
CREATE INDEX ON t (a);
INSERT INTO t SELECT id, age FROM users;
UPDATE t SET a = 0;
DROP TABLE t;
