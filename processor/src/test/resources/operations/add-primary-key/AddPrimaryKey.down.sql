-- the way back from 2 AddPrimaryKey

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: upserts by (`id`) of `users`, readers grouped by (`id`) of `users`
-- loses: invariant: constraint `users_pkey` of `users`
ALTER TABLE "users" DROP CONSTRAINT "users_pkey";
