-- the way back from 1 CreateTableWithDefaultsOfOperators

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
-- breaks: readers of table `parcels`, writers of table `parcels`
-- loses: data: table `parcels`
DROP TABLE "parcels";
