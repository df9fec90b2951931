-- the way back from 2 CreateTableWithRepeatedKeys

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
-- breaks: readers of table `tags`, writers of table `tags`
-- loses: data: table `tags`
DROP TABLE "tags";
