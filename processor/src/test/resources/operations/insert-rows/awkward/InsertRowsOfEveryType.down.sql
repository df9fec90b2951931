-- the way back from 3 InsertRowsOfEveryType

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on samples
-- loses: data: rows of `samples`
DELETE FROM "samples" WHERE "id" IN (1, 2);
