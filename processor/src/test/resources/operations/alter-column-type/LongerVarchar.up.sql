-- 2 LongerVarchar: allow longer names
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: prepared statements of column `name` of `users`
ALTER TABLE "users" ALTER COLUMN "name" TYPE varchar(100);

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads a sample of users
ANALYZE "users" ("name");
