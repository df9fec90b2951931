-- 2 DeleteRows: remove a status
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on statuses
-- loses: data: rows of `statuses`
DELETE FROM "statuses" WHERE "code" IN ('closed');
