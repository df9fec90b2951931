-- 1 DropConstraintOfNewTable: make tags
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint NOT NULL,
  "name" text
);
-- locks: ACCESS EXCLUSIVE on tags
-- breaks: writers of rows that violate `tags_id_check`
ALTER TABLE "tags" ADD CONSTRAINT "tags_id_check" CHECK (id > 0);
-- locks: ACCESS EXCLUSIVE on tags
-- loses: invariant: constraint `tags_id_check` of `tags`
ALTER TABLE "tags" DROP CONSTRAINT "tags_id_check";
