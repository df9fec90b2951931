-- the way back from 2 CreateTableAfterRename

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on role, ACCESS EXCLUSIVE on title
-- breaks: readers of table `role`, writers of table `role`
-- loses: data: table `role`
DROP TABLE "role";

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on title
-- breaks: readers of table `title`, writers of table `title`
ALTER TABLE "title" RENAME TO "role";
