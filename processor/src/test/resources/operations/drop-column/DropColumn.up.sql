-- 2 DropColumn: forget ages
-- phase: contract

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `age` of `users`, writers of column `age` of `users`
-- loses: data: column `age` of `users`
ALTER TABLE "users" DROP COLUMN "age";
