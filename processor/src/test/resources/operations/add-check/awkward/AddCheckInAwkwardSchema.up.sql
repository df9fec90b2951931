-- 2 AddCheckInAwkwardSchema: the case
-- phase: expand

-- step 1 of 4: one transaction, lock_timeout applies
-- requires: no rows of `Bil"ling.2 %s.invoices` that violate `invoices_number_check`: number > 0
-- asked before step 1: SELECT 'id=' || "id"::text FROM "Bil""ling.2 %s"."invoices" WHERE NOT (number > 0)
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
-- breaks: writers of rows that violate `invoices_number_check`
ALTER TABLE "Bil""ling.2 %s"."invoices" ADD CONSTRAINT "invoices_number_check" CHECK (number > 0) NOT VALID;

-- step 2 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- work: reads all rows of Bil"ling.2 %s.invoices
ALTER TABLE "Bil""ling.2 %s"."invoices" VALIDATE CONSTRAINT "invoices_number_check";

-- step 3 of 4: one transaction, lock_timeout applies
-- requires: no rows of `Bil"ling.2 %s.invoices` that violate `qualified`: invoices.number < 1000
-- asked before step 1: SELECT 'id=' || "id"::text FROM "Bil""ling.2 %s"."invoices" WHERE NOT (invoices.number < 1000)
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
-- breaks: writers of rows that violate `qualified`
ALTER TABLE "Bil""ling.2 %s"."invoices" ADD CONSTRAINT "qualified" CHECK (invoices.number < 1000) NOT VALID;

-- step 4 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- work: reads all rows of Bil"ling.2 %s.invoices
ALTER TABLE "Bil""ling.2 %s"."invoices" VALIDATE CONSTRAINT "qualified";
