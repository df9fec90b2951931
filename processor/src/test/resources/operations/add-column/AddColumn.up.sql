-- 2 AddColumn: add a column
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "nickname" text;
