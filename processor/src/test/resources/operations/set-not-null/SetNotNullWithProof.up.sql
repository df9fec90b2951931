-- 3 SetNotNullWithProof: insist on emails
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ALTER COLUMN "email" SET NOT NULL;
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: constraint `users_email_proof` of `users`
ALTER TABLE "users" DROP CONSTRAINT "users_email_proof";
