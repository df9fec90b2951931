-- the way back from 2 AddCheckInAwkwardSchema

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
-- loses: invariant: constraint `qualified` of `Bil"ling.2 %s.invoices`
ALTER TABLE "Bil""ling.2 %s"."invoices" DROP CONSTRAINT "qualified";
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
-- loses: invariant: constraint `invoices_number_check` of `Bil"ling.2 %s.invoices`
ALTER TABLE "Bil""ling.2 %s"."invoices" DROP CONSTRAINT "invoices_number_check";
