-- 2 AddCheck: refuse negative ages
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- requires: no rows of `users` that violate `users_age_check`: age >= 0
-- asked before step 1: SELECT 'id=' || "id"::text FROM "users" WHERE NOT (age >= 0)
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of rows that violate `users_age_check`
ALTER TABLE "users" ADD CONSTRAINT "users_age_check" CHECK (age >= 0) NOT VALID;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_age_check";
