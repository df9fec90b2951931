-- 2 RenameTableInAwkwardSchema: the case
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.customers
-- breaks: readers of table `Bil"ling.2 %s.customers`, writers of table `Bil"ling.2 %s.customers`
ALTER TABLE "Bil""ling.2 %s"."customers" RENAME TO "clients";
