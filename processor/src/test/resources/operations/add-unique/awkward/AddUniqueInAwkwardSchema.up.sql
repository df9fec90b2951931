-- 2 AddUniqueInAwkwardSchema: the case
-- phase: expand

-- step 1 of 4: outside a transaction
-- requires: no values of `Bil"ling.2 %s.invoices` (`number`) that several rows share
-- asked before step 1: SELECT '(number)=(' || k1::text || ')' FROM (SELECT "number" AS k1 FROM "Bil""ling.2 %s"."invoices") AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- work: builds an index on Bil"ling.2 %s.invoices
-- breaks: writers of duplicates of (`number`) in `Bil"ling.2 %s.invoices`
CREATE UNIQUE INDEX CONCURRENTLY "invoices_number_key" ON "Bil""ling.2 %s"."invoices" ("number");

-- step 2 of 4: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
ALTER TABLE "Bil""ling.2 %s"."invoices" ADD CONSTRAINT "invoices_number_key" UNIQUE USING INDEX "invoices_number_key";

-- step 3 of 4: outside a transaction
-- requires: no values of `customers` (`code`) that several rows share
-- asked before step 1: SELECT '(code)=(' || k1::text || ')' FROM (SELECT "code" AS k1 FROM "customers") AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on customers
-- work: builds an index on customers
-- breaks: writers of duplicates of (`code`) in `customers`
CREATE UNIQUE INDEX CONCURRENTLY "invoices_number_key" ON "customers" ("code");

-- step 4 of 4: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on customers
ALTER TABLE "customers" ADD CONSTRAINT "invoices_number_key" UNIQUE USING INDEX "invoices_number_key";
