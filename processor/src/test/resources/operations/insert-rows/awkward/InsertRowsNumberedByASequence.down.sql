-- the way back from 2 InsertRowsNumberedByASequence

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on levels
-- loses: data: rows of `levels`
DELETE FROM "levels" WHERE "id" IN (7, 30);
