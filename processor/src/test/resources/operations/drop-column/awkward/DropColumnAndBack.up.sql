-- 3 DropColumnAndBack: forget ages, but remember how to keep them
-- phase: contract

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `age` of `users`, writers of column `age` of `users`
-- loses: data: column `age` of `users`, invariant: constraint `users_age_check`
ALTER TABLE "users" DROP COLUMN "age";
