-- the way back from 1 DropColumnLikeKeyword

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: readers of table `visits`, writers of table `visits`
-- loses: data: table `visits`
DROP TABLE "visits";
