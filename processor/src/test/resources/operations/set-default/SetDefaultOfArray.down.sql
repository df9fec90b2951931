-- the way back from 2 SetDefaultOfArray

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on posts
ALTER TABLE "posts" ALTER COLUMN "numbers" DROP DEFAULT;
-- locks: ACCESS EXCLUSIVE on posts
ALTER TABLE "posts" ALTER COLUMN "tags" DROP DEFAULT;
