-- 2 SetDefault: users are adults
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 18;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ALTER COLUMN "name" SET DEFAULT E'it''s \\ ?';
