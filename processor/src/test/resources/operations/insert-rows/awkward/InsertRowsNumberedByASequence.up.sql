-- 2 InsertRowsNumberedByASequence: add the first levels
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `levels` that have the (`id`) of a new row
-- asked before step 1: SELECT 'id=' || "id"::text FROM "levels" WHERE "id" IN (7, 30)
-- locks: ROW EXCLUSIVE on levels
INSERT INTO "levels" ("id", "rank", "name") VALUES
  (7, 1, 'low'),
  (30, 2, 'high');
SELECT setval(seq, 30) FROM CAST('"Level numbers"' AS regclass) AS seq WHERE coalesce(pg_sequence_last_value(seq), 0) < 30;
