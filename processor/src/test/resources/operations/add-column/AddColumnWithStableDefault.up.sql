-- 2 AddColumnWithStableDefault: say when users were made
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "created_at" timestamptz DEFAULT now() NOT NULL;
