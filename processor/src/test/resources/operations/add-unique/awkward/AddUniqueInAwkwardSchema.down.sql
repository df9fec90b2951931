-- the way back from 2 AddUniqueInAwkwardSchema

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on customers
-- breaks: upserts by (`code`) of `customers`
-- loses: invariant: constraint `invoices_number_key` of `customers`
ALTER TABLE "customers" DROP CONSTRAINT "invoices_number_key";

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
-- breaks: upserts by (`number`) of `Bil"ling.2 %s.invoices`
-- loses: invariant: constraint `invoices_number_key` of `Bil"ling.2 %s.invoices`
ALTER TABLE "Bil""ling.2 %s"."invoices" DROP CONSTRAINT "invoices_number_key";
