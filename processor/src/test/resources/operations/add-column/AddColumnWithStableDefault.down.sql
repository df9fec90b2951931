-- the way back from 2 AddColumnWithStableDefault

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `created_at` of `users`, writers of column `created_at` of `users`
-- loses: data: column `created_at` of `users`
ALTER TABLE "users" DROP COLUMN "created_at";
