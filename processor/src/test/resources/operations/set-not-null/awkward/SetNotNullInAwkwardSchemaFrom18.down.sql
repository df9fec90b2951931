-- the way back from 2 SetNotNullInAwkwardSchemaFrom18

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
-- loses: invariant: not null of column `number` of `Bil"ling.2 %s.invoices`
ALTER TABLE "Bil""ling.2 %s"."invoices" ALTER COLUMN "number" DROP NOT NULL;
