-- 1 RenameNewTable: make tags and call them labels
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint NOT NULL,
  "name" text
);
-- locks: ACCESS EXCLUSIVE on tags
-- breaks: readers of table `tags`, writers of table `tags`
ALTER TABLE "tags" RENAME TO "labels";
-- locks: SHARE on labels
CREATE INDEX "labels_idx" ON "labels" ("name");
