-- 2 SetNotNullInAwkwardSchema: the case
-- phase: expand

-- step 1 of 3: one transaction, lock_timeout applies
-- requires: no rows of `Bil"ling.2 %s.invoices` with no `number`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "Bil""ling.2 %s"."invoices" WHERE "number" IS NULL
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
-- breaks: writers of nulls in column `number`, inserts without `number` of `Bil"ling.2 %s.invoices`
ALTER TABLE "Bil""ling.2 %s"."invoices" ADD CONSTRAINT "invoices_number_not_null_proof" CHECK ("number" IS NOT NULL) NOT VALID;

-- step 2 of 3: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- work: reads all rows of Bil"ling.2 %s.invoices
ALTER TABLE "Bil""ling.2 %s"."invoices" VALIDATE CONSTRAINT "invoices_number_not_null_proof";

-- step 3 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
ALTER TABLE "Bil""ling.2 %s"."invoices" ALTER COLUMN "number" SET NOT NULL;
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
ALTER TABLE "Bil""ling.2 %s"."invoices" DROP CONSTRAINT "invoices_number_not_null_proof";
