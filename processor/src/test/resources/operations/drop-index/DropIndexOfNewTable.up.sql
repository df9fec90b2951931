-- 1 DropIndexOfNewTable: make tags
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint NOT NULL,
  "name" text
);
-- locks: SHARE on tags
CREATE INDEX "tags_name_idx" ON "tags" ("name");
-- locks: ACCESS EXCLUSIVE on tags
DROP INDEX "tags_name_idx";
