-- 2 DropColumnInAwkwardSchema: the case
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices, ACCESS EXCLUSIVE on customers
-- breaks: readers of column `customer_id` of `Bil"ling.2 %s.invoices`, writers of column `customer_id` of `Bil"ling.2 %s.invoices`
-- loses: data: column `customer_id` of `Bil"ling.2 %s.invoices`, invariant: constraint `invoices_customer_id_fkey`
ALTER TABLE "Bil""ling.2 %s"."invoices" DROP COLUMN "customer_id";
