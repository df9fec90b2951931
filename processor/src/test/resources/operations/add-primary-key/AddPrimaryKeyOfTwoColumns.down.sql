-- the way back from 2 AddPrimaryKeyOfTwoColumns

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: upserts by (`email`, `id`) of `users`, readers grouped by (`email`, `id`) of `users`
-- loses: invariant: constraint `users_pkey` of `users`
ALTER TABLE "users" DROP CONSTRAINT "users_pkey";
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: not null of column `email` of `users`
ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;
