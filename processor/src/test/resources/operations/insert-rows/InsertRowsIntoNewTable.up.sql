-- 1 InsertRowsIntoNewTable: make tags
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on tags
CREATE TABLE "tags" (
  "id" bigint NOT NULL,
  "name" text
);
-- locks: ROW EXCLUSIVE on tags
INSERT INTO "tags" ("id", "name") VALUES
  (1, 'a'),
  (2, 'b');
