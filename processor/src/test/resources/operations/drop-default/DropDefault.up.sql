-- 3 DropDefault: insist on names
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ALTER COLUMN "name" DROP DEFAULT;
