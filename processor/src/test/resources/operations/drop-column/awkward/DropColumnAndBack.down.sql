-- the way back from 3 DropColumnAndBack

-- step 1 of 4: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "age" integer;

-- step 2 of 4: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE INDEX CONCURRENTLY "users_age_idx" ON "users" ("name") WHERE age > 18;

-- step 3 of 4: one transaction, lock_timeout applies
-- requires: no rows of `users` that violate `users_age_check`: age > 0
-- asked: SELECT 'id=' || "id"::text FROM "users" WHERE NOT (age > 0)
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of rows that violate `users_age_check`
ALTER TABLE "users" ADD CONSTRAINT "users_age_check" CHECK (age > 0) NOT VALID;

-- step 4 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_age_check";
