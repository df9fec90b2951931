-- 2 DeleteRowsWithNulls: remove statuses without a label
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
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
