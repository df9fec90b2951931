-- 2 InsertRowsWithNumbersOfTheirOwn: add the first groups
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `groups` that have the (`id`) of a new row
-- asked before step 1: SELECT 'id=' || "id"::text FROM "groups" WHERE "id" IN (1, 20)
-- locks: ROW EXCLUSIVE on groups
INSERT INTO "groups" ("id", "name") VALUES
  (1, 'administrators'),
  (20, 'users');
SELECT setval(seq, 20) FROM CAST(pg_get_serial_sequence('"groups"', 'id') AS regclass) AS seq WHERE coalesce(pg_sequence_last_value(seq), 0) < 20;
