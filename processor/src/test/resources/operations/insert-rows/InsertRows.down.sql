-- the way back from 2 InsertRows

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on statuses
-- loses: data: rows of `statuses`
DELETE FROM "statuses" WHERE "code" IN ('lost', 'found');
