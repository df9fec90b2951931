-- 1 DropNotNullOfNewTable: make tags
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint NOT NULL,
  "name" text
);
-- locks: ACCESS EXCLUSIVE on tags
-- loses: invariant: not null of column `id` of `tags`
ALTER TABLE "tags" ALTER COLUMN "id" DROP NOT NULL;
