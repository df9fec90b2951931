-- 2 AddPrimaryKeyOfTwoColumns: give users a key
-- phase: contract

-- step 1 of 5: one transaction, lock_timeout applies
-- requires: no rows of `users` with no `email`
-- asked before step 1: SELECT 'ctid=' || ctid::text FROM "users" WHERE "email" IS NULL
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of nulls in column `email`, inserts without `email` of `users`
ALTER TABLE "users" ADD CONSTRAINT "users_email_not_null_proof" CHECK ("email" IS NOT NULL) NOT VALID;

-- step 2 of 5: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_email_not_null_proof";

-- step 3 of 5: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ALTER COLUMN "email" SET NOT NULL;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" DROP CONSTRAINT "users_email_not_null_proof";

-- step 4 of 5: outside a transaction
-- requires: no values of `users` (`email`, `id`) that several rows share
-- asked before step 1: SELECT '(email, id)=(' || k1::text || ', ' || k2::text || ')' FROM (SELECT "email" AS k1, "id" AS k2 FROM "users") AS key_values WHERE k1 IS NOT NULL AND k2 IS NOT NULL GROUP BY k1, k2 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
-- breaks: writers of duplicates of (`email`, `id`) in `users`
CREATE UNIQUE INDEX CONCURRENTLY "users_pkey" ON "users" ("email", "id");

-- step 5 of 5: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD CONSTRAINT "users_pkey" PRIMARY KEY USING INDEX "users_pkey";
