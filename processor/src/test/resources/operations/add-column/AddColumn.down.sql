-- the way back from 2 AddColumn

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `nickname` of `users`, writers of column `nickname` of `users`
-- loses: data: column `nickname` of `users`
ALTER TABLE "users" DROP COLUMN "nickname";
