-- 2 SetNotNullFrom18: insist on emails
-- phase: contract

-- step 1 of 2: one transaction, lock_timeout applies
-- requires: no rows of `users` with no `email`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "users" WHERE "email" IS NULL
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of nulls in column `email`, inserts without `email` of `users`
ALTER TABLE "users" ADD CONSTRAINT "users_email_not_null" NOT NULL "email" NOT VALID;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_email_not_null";
