-- 2 SetNotNullInAwkwardSchemaFrom18: the case
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- requires: no rows of `Bil"ling.2 %s.invoices` with no `number`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "Bil""ling.2 %s"."invoices" WHERE "number" IS NULL
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
-- breaks: writers of nulls in column `number`, inserts without `number` of `Bil"ling.2 %s.invoices`
ALTER TABLE "Bil""ling.2 %s"."invoices" ADD CONSTRAINT "invoices_number_not_null" NOT NULL "number" NOT VALID;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- work: reads all rows of Bil"ling.2 %s.invoices
ALTER TABLE "Bil""ling.2 %s"."invoices" VALIDATE CONSTRAINT "invoices_number_not_null";
