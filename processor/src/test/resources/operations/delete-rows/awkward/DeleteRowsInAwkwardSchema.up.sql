-- 2 DeleteRowsInAwkwardSchema: the case
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on Bil"ling.2 %s.customers
-- loses: data: rows of `Bil"ling.2 %s.customers`
DELETE FROM "Bil""ling.2 %s"."customers" WHERE "id" IN (2);
