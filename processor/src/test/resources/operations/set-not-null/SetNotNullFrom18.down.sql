-- the way back from 2 SetNotNullFrom18

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: not null of column `email` of `users`
ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;
