-- the way back from 2 AddColumnWithDefault

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `priority` of `users`, writers of column `priority` of `users`
-- loses: data: column `priority` of `users`
ALTER TABLE "users" DROP COLUMN "priority";
