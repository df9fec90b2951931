-- 2 AddUniqueOfTwoColumns: no email twice in an age
-- phase: expand

-- step 1 of 2: outside a transaction
-- requires: no values of `users` (`email`, `age`) that several rows share
-- asked before step 1: SELECT '(email, age)=(' || k1::text || ', ' || k2::text || ')' FROM (SELECT "email" AS k1, "age" AS k2 FROM "users") AS key_values WHERE k1 IS NOT NULL AND k2 IS NOT NULL GROUP BY k1, k2 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
-- breaks: writers of duplicates of (`email`, `age`) in `users`
CREATE UNIQUE INDEX CONCURRENTLY "users_email_age_key" ON "users" ("email", "age");

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD CONSTRAINT "users_email_age_key" UNIQUE USING INDEX "users_email_age_key";
