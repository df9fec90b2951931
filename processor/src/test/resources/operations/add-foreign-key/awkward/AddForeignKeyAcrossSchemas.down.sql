-- the way back from 2 AddForeignKeyAcrossSchemas

-- step 1 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on payments, ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
-- breaks: readers of table `payments`, writers of table `payments`
-- loses: data: table `payments`
DROP TABLE "payments";

-- step 2 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices, ACCESS EXCLUSIVE on Bil"ling.2 %s.customers
-- loses: invariant: constraint `invoices_customer_id_fkey` of `Bil"ling.2 %s.invoices`
ALTER TABLE "Bil""ling.2 %s"."invoices" DROP CONSTRAINT "invoices_customer_id_fkey";

-- step 3 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
DROP INDEX CONCURRENTLY "Bil""ling.2 %s"."invoices_customer_id_idx";
