-- 2 AddColumnWithCommentsInSql: comments do not swallow what follows them
-- phase: expand

-- step 1 of 4: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on counters
ALTER TABLE "counters" ADD COLUMN "hits" integer DEFAULT 1 NOT NULL;
-- locks: ACCESS EXCLUSIVE on counters
-- breaks: writers of rows that violate `counters_hits_check`
ALTER TABLE "counters" ADD CONSTRAINT "counters_hits_check" CHECK (hits > 0) NOT VALID;

-- step 2 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on counters
-- work: reads all rows of counters
ALTER TABLE "counters" VALIDATE CONSTRAINT "counters_hits_check";

-- step 3 of 4: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on counters
-- work: builds an index on counters
CREATE INDEX CONCURRENTLY "counters_hits_idx" ON "counters" ((hits % 10)) WHERE hits > 5;

-- step 4 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on counters
-- work: reads all rows of counters
ANALYZE "counters";
