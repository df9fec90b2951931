-- the way back from 3 SetNotNullWithProof

-- step 1 of 3: one transaction, lock_timeout applies
-- requires: no rows of `users` that violate `users_email_proof`: email is not null
-- asked before step 1: SELECT 'id=' || "id"::text FROM "users" WHERE NOT (email is not null)
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of rows that violate `users_email_proof`
ALTER TABLE "users" ADD CONSTRAINT "users_email_proof" CHECK (email is not null) NOT VALID;

-- step 2 of 3: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_email_proof";

-- step 3 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: not null of column `email` of `users`
ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;
