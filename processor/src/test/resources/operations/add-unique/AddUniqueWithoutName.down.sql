-- the way back from 2 AddUniqueWithoutName

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: upserts by (`email`) of `users`
-- loses: invariant: constraint `users_email_key` of `users`
ALTER TABLE "users" DROP CONSTRAINT "users_email_key";
