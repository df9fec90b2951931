-- 2 RenameTableThatQualifies: call parts pieces, and count from nothing
-- phase: contract

-- step 1 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parts
-- breaks: readers of table `parts`, writers of table `parts`
ALTER TABLE "parts" RENAME TO "pieces";

-- step 2 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on pieces
-- breaks: readers of column `n` of `pieces`, writers of column `n` of `pieces`
ALTER TABLE "pieces" RENAME COLUMN "n" TO "order";
-- locks: ACCESS EXCLUSIVE on pieces
-- loses: invariant: constraint `parts_n_check` of `pieces`
ALTER TABLE "pieces" DROP CONSTRAINT "parts_n_check";

-- step 3 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on pieces
DROP INDEX CONCURRENTLY "parts_n_idx";
