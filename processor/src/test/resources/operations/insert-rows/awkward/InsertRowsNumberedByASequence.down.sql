-- the way back from 2 InsertRowsNumberedByASequence

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `levels` to be deleted, gone or under another key by now
-- asked before step 1: SELECT '(id)=(' || k1::text || ')' FROM (VALUES
--   (CAST(7 AS bigint)),
--   (CAST(30 AS bigint))) AS r (k1) WHERE NOT EXISTS (SELECT 1 FROM "levels" AS k WHERE k."id" = r.k1)
-- locks: ROW EXCLUSIVE on levels
-- loses: data: rows of `levels`
DELETE FROM "levels" WHERE "id" IN (7, 30);
