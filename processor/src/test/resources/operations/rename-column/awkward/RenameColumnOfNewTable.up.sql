-- 1 RenameColumnOfNewTable: make tags
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint NOT NULL,
  "name" text
);
-- locks: ACCESS EXCLUSIVE on tags
-- breaks: writers of rows that violate `c`
ALTER TABLE "tags" ADD CONSTRAINT "c" CHECK (name <> 'name');
-- locks: ACCESS EXCLUSIVE on tags
-- breaks: readers of column `name` of `tags`, writers of column `name` of `tags`
ALTER TABLE "tags" RENAME COLUMN "name" TO "label";
