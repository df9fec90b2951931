-- 3 DropColumnWithDefaultOfOperators: forget what is fragile
-- phase: contract

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
-- breaks: readers of column `fragile` of `parcels`, writers of column `fragile` of `parcels`
-- loses: data: column `fragile` of `parcels`
ALTER TABLE "parcels" DROP COLUMN "fragile";
