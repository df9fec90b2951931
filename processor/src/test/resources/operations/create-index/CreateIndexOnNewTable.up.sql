-- 1 CreateIndexOnNewTable: make tags
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint NOT NULL,
  "name" text
);
-- locks: SHARE on tags
CREATE UNIQUE INDEX "tags_name_idx" ON "tags" ("name") WHERE id > 0;
