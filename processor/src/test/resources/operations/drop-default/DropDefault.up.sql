-- 3 DropDefault: insist on names
-- phase: contract

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: inserts without `name` of `users`
ALTER TABLE "users" ALTER COLUMN "name" DROP DEFAULT;
