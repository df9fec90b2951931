-- the way back from 3 InsertRowsOfEveryType

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `samples` to be deleted, gone or under another key by now
-- asked before step 1: SELECT '(id)=(' || k1::text || ')' FROM (VALUES
--   (CAST(1 AS integer)),
--   (CAST(2 AS integer))) AS r (k1) WHERE NOT EXISTS (SELECT 1 FROM "samples" AS k WHERE k."id" = r.k1)
-- locks: ROW EXCLUSIVE on samples
-- loses: data: rows of `samples`
DELETE FROM "samples" WHERE "id" IN (1, 2);
