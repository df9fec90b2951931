-- the way back from 1 RenameNewTable

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on labels
-- breaks: readers of table `labels`, writers of table `labels`
ALTER TABLE "labels" RENAME TO "tags";

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
-- breaks: readers of table `tags`, writers of table `tags`
-- loses: data: table `tags`
DROP TABLE "tags";
