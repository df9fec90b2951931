-- the way back from 2 AddColumnWithComment

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `note` of `users`, writers of column `note` of `users`
-- loses: data: column `note` of `users`
ALTER TABLE "users" DROP COLUMN "note";
