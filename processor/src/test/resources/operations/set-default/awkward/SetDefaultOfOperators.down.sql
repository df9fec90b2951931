-- the way back from 2 SetDefaultOfOperators

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
-- breaks: readers of column `packed` of `parcels`, writers of column `packed` of `parcels`
-- loses: data: column `packed` of `parcels`
ALTER TABLE "parcels" DROP COLUMN "packed";
-- locks: ACCESS EXCLUSIVE on parcels
ALTER TABLE "parcels" ALTER COLUMN "sent" DROP DEFAULT;
-- locks: ACCESS EXCLUSIVE on parcels
ALTER TABLE "parcels" ALTER COLUMN "fragile" SET DEFAULT (true and not false);
