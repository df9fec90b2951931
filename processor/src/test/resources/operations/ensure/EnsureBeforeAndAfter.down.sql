-- the way back from 2 EnsureBeforeAndAfter

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: constraint `users_age_check` of `users`
ALTER TABLE "users" DROP CONSTRAINT "users_age_check";
