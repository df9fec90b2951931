-- the way back from 2 AddForeignKeyToItself

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: constraint `users_invited_by_fk` of `users`
ALTER TABLE "users" DROP CONSTRAINT "users_invited_by_fk";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `invited_by` of `users`, writers of column `invited_by` of `users`
-- loses: data: column `invited_by` of `users`
ALTER TABLE "users" DROP COLUMN "invited_by";
