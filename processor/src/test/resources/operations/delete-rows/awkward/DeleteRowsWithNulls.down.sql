-- the way back from 2 DeleteRowsWithNulls

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `statuses` that have the (`code`) of a new row
-- asked before step 1: SELECT 'code=' || "code"::text FROM "statuses" WHERE "code" IN ('closed', 'lost', 'found')
-- locks: ROW EXCLUSIVE on statuses
INSERT INTO "statuses" ("code", "label") VALUES
  ('closed', 'Closed'),
  ('lost', null),
  ('found', null);
