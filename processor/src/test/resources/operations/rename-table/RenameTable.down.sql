-- the way back from 2 RenameTable

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on customers
-- breaks: readers of table `customers`, writers of table `customers`
ALTER TABLE "customers" RENAME TO "users";
