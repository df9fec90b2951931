-- 3 InsertRowsOfEveryType: add a sample
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `samples` that have the (`id`) of a new row
-- asked before step 1: SELECT 'id=' || "id"::text FROM "samples" WHERE "id" IN (1, 2)
-- locks: ROW EXCLUSIVE on samples
INSERT INTO "samples" ("id", "flag", "amount", "ratio", "document", "tags", "numbers", "day", "mood") VALUES
  (1, true, 1.5, 1.0E-7, '{"a": 1}', ARRAY['x', 'it''s']::text[], ARRAY[-1, 2]::bigint[], '2026-01-31', 'ok'),
  (2, false, -3, 2, '[]', ARRAY[]::text[], ARRAY[]::bigint[], current_date, 'sad');
