-- the way back from 2 CreateIndexInAwkwardSchema

-- step 1 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on customers
DROP INDEX CONCURRENTLY "invoices_number_key";

-- step 2 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
DROP INDEX CONCURRENTLY "Bil""ling.2 %s"."invoices_positive_idx";

-- step 3 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- breaks: upserts by (`number`) of `Bil"ling.2 %s.invoices`
-- loses: invariant: uniqueness by index `invoices_number_key`
DROP INDEX CONCURRENTLY "Bil""ling.2 %s"."invoices_number_key";
