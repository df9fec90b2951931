-- 2 EnsureBeforeAndAfter: keep ages plausible
-- phase: expand

-- step 1 of 4: a check that changes nothing, no timeout; expects `0`, or else: some users have a negative age: run the job `repair-ages` first
-- locks: ACCESS SHARE on users
-- work: reads all rows of users
SELECT count(*) FROM "users" WHERE age < 0;

-- step 2 of 4: one transaction, lock_timeout applies
-- requires: no rows of `users` that violate `users_age_check`: age >= 0
-- asked before step 1: SELECT 'id=' || "id"::text FROM "users" WHERE NOT (age >= 0)
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of rows that violate `users_age_check`
ALTER TABLE "users" ADD CONSTRAINT "users_age_check" CHECK (age >= 0) NOT VALID;

-- step 3 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_age_check";

-- step 4 of 4: a check that changes nothing, no timeout; expects `true`, or else: users_age_check is not validated
select convalidated from pg_constraint where conname = 'users_age_check' limit 1;
