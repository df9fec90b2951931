-- the way back from 2 InsertRows

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `statuses` to be deleted, gone or under another key by now
-- asked before step 1: SELECT '(code)=(' || k1::text || ')' FROM (VALUES
--   (CAST('lost' AS text)),
--   (CAST('found' AS text))) AS r (k1) WHERE NOT EXISTS (SELECT 1 FROM "statuses" AS k WHERE k."code" = r.k1)
-- locks: ROW EXCLUSIVE on statuses
-- loses: data: rows of `statuses`
DELETE FROM "statuses" WHERE "code" IN ('lost', 'found');
