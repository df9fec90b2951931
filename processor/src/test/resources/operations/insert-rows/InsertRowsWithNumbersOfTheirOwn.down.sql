-- the way back from 2 InsertRowsWithNumbersOfTheirOwn

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on groups
-- loses: data: rows of `groups`
DELETE FROM "groups" WHERE "id" IN (1, 20);
