-- the way back from 2 AddUniqueOfTwoColumns

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: upserts by (`email`, `age`) of `users`
-- loses: invariant: constraint `users_email_age_key` of `users`
ALTER TABLE "users" DROP CONSTRAINT "users_email_age_key";
