-- the way back from 2 DropIndexInAwkwardSchema

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- work: builds an index on Bil"ling.2 %s.invoices
CREATE INDEX CONCURRENTLY "invoices_number_idx" ON "Bil""ling.2 %s"."invoices" ("number");
