-- the way back from 2 RenameTableThatQualifies

-- step 1 of 4: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on pieces
-- work: builds an index on pieces
CREATE INDEX CONCURRENTLY "parts_n_idx" ON "pieces" ("id") WHERE pieces."order" > 9;

-- step 2 of 4: one transaction, lock_timeout applies
-- requires: no rows of `pieces` that violate `parts_n_check`: pieces."order" > 0
-- asked before step 1: SELECT 'id=' || "id"::text FROM "pieces" WHERE NOT (pieces."order" > 0)
-- locks: ACCESS EXCLUSIVE on pieces
-- breaks: writers of rows that violate `parts_n_check`
ALTER TABLE "pieces" ADD CONSTRAINT "parts_n_check" CHECK (pieces."order" > 0) NOT VALID;

-- step 3 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on pieces
-- work: reads all rows of pieces
ALTER TABLE "pieces" VALIDATE CONSTRAINT "parts_n_check";

-- step 4 of 4: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on pieces
-- breaks: readers of column `order` of `pieces`, writers of column `order` of `pieces`
ALTER TABLE "pieces" RENAME COLUMN "order" TO "n";
-- locks: ACCESS EXCLUSIVE on pieces
-- breaks: readers of table `pieces`, writers of table `pieces`
ALTER TABLE "pieces" RENAME TO "parts";
