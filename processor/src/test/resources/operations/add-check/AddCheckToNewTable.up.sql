-- 1 AddCheckToNewTable: make tags with a check
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint NOT NULL,
  "name" text
);
-- locks: ACCESS EXCLUSIVE on tags
-- breaks: writers of rows that violate `tags_name_check`
ALTER TABLE "tags" ADD CONSTRAINT "tags_name_check" CHECK (name <> '');
