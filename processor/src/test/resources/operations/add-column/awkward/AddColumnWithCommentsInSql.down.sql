-- the way back from 2 AddColumnWithCommentsInSql

-- step 1 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on counters
DROP INDEX CONCURRENTLY "counters_hits_idx";

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on counters
-- loses: invariant: constraint `counters_hits_check` of `counters`
ALTER TABLE "counters" DROP CONSTRAINT "counters_hits_check";
-- locks: ACCESS EXCLUSIVE on counters
-- breaks: readers of column `hits` of `counters`, writers of column `hits` of `counters`
-- loses: data: column `hits` of `counters`
ALTER TABLE "counters" DROP COLUMN "hits";
