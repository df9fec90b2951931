-- the way back from 3 AddColumnOfEnum

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `mood` of `users`, writers of column `mood` of `users`
-- loses: data: column `mood` of `users`
ALTER TABLE "users" DROP COLUMN "mood";
