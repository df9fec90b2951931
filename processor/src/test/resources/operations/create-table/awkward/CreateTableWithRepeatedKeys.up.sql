-- 2 CreateTableWithRepeatedKeys: make tags
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint,
  "name" text,
  CONSTRAINT "tags_name_key" UNIQUE ("name", "id"),
  CONSTRAINT "tags_id_key" UNIQUE ("id")
);
-- locks: ACCESS EXCLUSIVE on tags
ALTER TABLE "tags" ADD CONSTRAINT "tags_pkey" PRIMARY KEY ("id");
-- locks: ACCESS EXCLUSIVE on tags
ALTER TABLE "tags" ADD CONSTRAINT "tags_name_again" UNIQUE ("name", "id");
