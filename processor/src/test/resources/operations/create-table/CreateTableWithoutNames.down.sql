-- the way back from 1 CreateTableWithoutNames

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on folders
-- breaks: readers of table `folders`, writers of table `folders`
-- loses: data: table `folders`
DROP TABLE "folders";
