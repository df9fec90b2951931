-- 2 AddUniqueOfTwoColumns: no email twice in an age
-- phase: expand

-- step 1 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE UNIQUE INDEX CONCURRENTLY "users_email_age_key" ON "users" ("email", "age");

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD CONSTRAINT "users_email_age_key" UNIQUE USING INDEX "users_email_age_key";
