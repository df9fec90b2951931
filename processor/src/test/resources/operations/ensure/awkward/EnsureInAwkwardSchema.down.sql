-- the way back from 2 EnsureInAwkwardSchema

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on other
-- breaks: readers of table `other`, writers of table `other`
-- loses: data: table `other`
DROP TABLE "other";
