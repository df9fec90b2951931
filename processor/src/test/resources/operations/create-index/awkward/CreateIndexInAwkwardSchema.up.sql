-- 2 CreateIndexInAwkwardSchema: the case
-- phase: expand

-- step 1 of 4: outside a transaction
-- requires: no values of `Bil"ling.2 %s.invoices` (`number`) that several rows share
-- asked before step 1: SELECT '(number)=(' || k1::text || ')' FROM (SELECT "number" AS k1 FROM "Bil""ling.2 %s"."invoices") AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- work: builds an index on Bil"ling.2 %s.invoices
-- breaks: writers of duplicates of (`number`) in `Bil"ling.2 %s.invoices`
CREATE UNIQUE INDEX CONCURRENTLY "invoices_number_key" ON "Bil""ling.2 %s"."invoices" ("number");

-- step 2 of 4: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- work: builds an index on Bil"ling.2 %s.invoices
CREATE INDEX CONCURRENTLY "invoices_positive_idx" ON "Bil""ling.2 %s"."invoices" ((abs(number))) WHERE number > 0;

-- step 3 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- work: reads a sample of Bil"ling.2 %s.invoices
ANALYZE "Bil""ling.2 %s"."invoices";

-- step 4 of 4: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on customers
-- work: builds an index on customers
CREATE INDEX CONCURRENTLY "invoices_number_key" ON "customers" ("code");
