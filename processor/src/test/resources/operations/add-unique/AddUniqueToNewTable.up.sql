-- 1 AddUniqueToNewTable: make tags
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint NOT NULL,
  "name" text
);
-- locks: ACCESS EXCLUSIVE on tags
ALTER TABLE "tags" ADD CONSTRAINT "tags_name_key" UNIQUE ("name");
