-- the way back from 2 SetDefault

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ALTER COLUMN "name" DROP DEFAULT;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ALTER COLUMN "age" DROP DEFAULT;
