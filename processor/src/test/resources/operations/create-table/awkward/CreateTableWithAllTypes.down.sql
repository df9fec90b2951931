-- the way back from 1 CreateTableWithAllTypes

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on everything
-- breaks: readers of table `everything`, writers of table `everything`
-- loses: data: table `everything`
DROP TABLE "everything";
