-- 1 DropDefaultOfNewTable: make tags
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "name" text DEFAULT 'x'
);
-- locks: ACCESS EXCLUSIVE on tags
ALTER TABLE "tags" ALTER COLUMN "name" DROP DEFAULT;
