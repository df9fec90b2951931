-- 2 AddColumnWithDefault: add a column with a default
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "priority" text DEFAULT 'medium' NOT NULL;
