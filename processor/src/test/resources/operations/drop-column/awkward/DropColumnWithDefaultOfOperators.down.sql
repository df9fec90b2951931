-- the way back from 3 DropColumnWithDefaultOfOperators

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
ALTER TABLE "parcels" ADD COLUMN "fragile" boolean DEFAULT (2 between 1 and 3) NOT NULL;
