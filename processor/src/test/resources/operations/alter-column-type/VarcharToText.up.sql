-- 2 VarcharToText: allow names of any length
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: prepared statements of column `name` of `users`
ALTER TABLE "users" ALTER COLUMN "name" TYPE text;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads a sample of users
ANALYZE "users" ("name");
