-- the way back from 1 DropNewTable

-- step 1 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint NOT NULL,
  CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);
-- locks: SHARE UPDATE EXCLUSIVE on tags
COMMENT ON TABLE "tags" IS 'y';
-- locks: SHARE UPDATE EXCLUSIVE on tags
COMMENT ON COLUMN "tags"."id" IS 'x';

-- step 2 of 3: outside a transaction
-- requires: no values of `tags` (`id`) that several rows share
-- asked: SELECT '(id)=(' || k1::text || ')' FROM (SELECT "id" AS k1 FROM "tags") AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on tags
-- work: builds an index on tags
-- breaks: writers of duplicates of (`id`) in `tags`
CREATE UNIQUE INDEX CONCURRENTLY "tags_idx" ON "tags" ("id");

-- step 3 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
-- breaks: readers of table `tags`, writers of table `tags`
-- loses: data: table `tags`
DROP TABLE "tags";
