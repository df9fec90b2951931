-- 2 InsertRows: add two statuses
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `statuses` that have the (`code`) of a new row
-- asked before step 1: SELECT 'code=' || "code"::text FROM "statuses" WHERE "code" IN ('lost', 'found')
-- locks: ROW EXCLUSIVE on statuses
INSERT INTO "statuses" ("code", "label", "weight", "key") VALUES
  ('lost', E'it''s "lost" \\ ? {}', 0.1, '00000000-0000-0000-0000-000000000001'),
  ('found', null, -1, gen_random_uuid());
