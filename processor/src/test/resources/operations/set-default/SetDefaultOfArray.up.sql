-- 2 SetDefaultOfArray: tags are none at first
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on posts
ALTER TABLE "posts" ALTER COLUMN "tags" SET DEFAULT ARRAY[]::text[];
-- locks: ACCESS EXCLUSIVE on posts
ALTER TABLE "posts" ALTER COLUMN "numbers" SET DEFAULT ARRAY[1, -2]::bigint[];
