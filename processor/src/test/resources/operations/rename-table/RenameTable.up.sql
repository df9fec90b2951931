-- 2 RenameTable: call them customers
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of table `users`, writers of table `users`
ALTER TABLE "users" RENAME TO "customers";
