-- the way back from 2 InsertRowsOfAFile

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `countries` to be deleted, gone or under another key by now
-- asked before step 1: SELECT '(code)=(' || k1::text || ')' FROM (VALUES
--   (CAST('AT' AS char(2))),
--   (CAST('BO' AS char(2))),
--   (CAST('CI' AS char(2)))) AS r (k1) WHERE NOT EXISTS (SELECT 1 FROM "countries" AS k WHERE k."code" = r.k1)
-- locks: ROW EXCLUSIVE on countries
-- loses: data: rows of `countries`
DELETE FROM "countries" WHERE "code" IN ('AT', 'BO', 'CI');
