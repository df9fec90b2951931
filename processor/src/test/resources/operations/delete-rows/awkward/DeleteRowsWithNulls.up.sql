-- 2 DeleteRowsWithNulls: remove statuses without a label
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- requires: no rows of `statuses` to be deleted, gone or under another key by now
-- asked before step 1: SELECT '(code, label)=(' || k1::text || ', ' || k2::text || ')' FROM (VALUES
--   (CAST('closed' AS text), CAST('Closed' AS text))) AS r (k1, k2) WHERE NOT EXISTS (SELECT 1 FROM "statuses" AS k WHERE k."code" = r.k1 AND k."label" = r.k2)
-- locks: ROW EXCLUSIVE on statuses
-- loses: data: rows of `statuses`
DELETE FROM "statuses" WHERE (("code", "label") IN (
  ('closed', 'Closed')
) OR ("code" = 'lost' AND "label" IS NULL));

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: ROW EXCLUSIVE on statuses
-- work: reads all rows of statuses
-- loses: data: rows of `statuses`
DELETE FROM "statuses" WHERE ("label" IS NULL);
