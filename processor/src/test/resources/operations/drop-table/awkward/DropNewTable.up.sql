-- 1 DropNewTable: make a table and drop it
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint,
  CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);
-- locks: SHARE UPDATE EXCLUSIVE on tags
COMMENT ON TABLE "tags" IS 'y';
-- locks: SHARE UPDATE EXCLUSIVE on tags
COMMENT ON COLUMN "tags"."id" IS 'x';
-- locks: SHARE on tags
CREATE UNIQUE INDEX "tags_idx" ON "tags" ("id");
-- locks: ACCESS EXCLUSIVE on tags
-- breaks: readers of table `tags`, writers of table `tags`
-- loses: data: table `tags`
DROP TABLE "tags";
