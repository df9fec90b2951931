-- 2 SetNotNull: insist on emails
-- phase: contract

-- step 1 of 3: one transaction, lock_timeout applies
-- requires: no rows of `users` with no `email`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "users" WHERE "email" IS NULL
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of nulls in column `email`, inserts without `email` of `users`
ALTER TABLE "users" ADD CONSTRAINT "users_email_not_null_proof" CHECK ("email" IS NOT NULL) NOT VALID;

-- step 2 of 3: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_email_not_null_proof";

-- step 3 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ALTER COLUMN "email" SET NOT NULL;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" DROP CONSTRAINT "users_email_not_null_proof";
