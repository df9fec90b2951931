-- the way back from 2 InsertRowsWithNumbersOfTheirOwn

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `groups` to be deleted, gone or under another key by now
-- asked before step 1: SELECT '(id)=(' || k1::text || ')' FROM (VALUES
--   (CAST(1 AS bigint)),
--   (CAST(20 AS bigint))) AS r (k1) WHERE NOT EXISTS (SELECT 1 FROM "groups" AS k WHERE k."id" = r.k1)
-- locks: ROW EXCLUSIVE on groups
-- loses: data: rows of `groups`
DELETE FROM "groups" WHERE "id" IN (1, 20);
