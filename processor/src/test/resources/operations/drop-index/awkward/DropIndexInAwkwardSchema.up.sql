-- 2 DropIndexInAwkwardSchema: the case
-- phase: expand

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
DROP INDEX CONCURRENTLY "Bil""ling.2 %s"."invoices_number_idx";
