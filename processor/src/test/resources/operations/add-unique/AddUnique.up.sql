-- 2 AddUnique: no email twice
-- phase: expand

-- step 1 of 2: outside a transaction
-- requires: no values of `users` (`email`) that several rows share
-- asked before step 1: SELECT '(email)=(' || k1::text || ')' FROM (SELECT "email" AS k1 FROM "users") AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
-- breaks: writers of duplicates of (`email`) in `users`
CREATE UNIQUE INDEX CONCURRENTLY "users_email_key" ON "users" ("email");

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD CONSTRAINT "users_email_key" UNIQUE USING INDEX "users_email_key";
