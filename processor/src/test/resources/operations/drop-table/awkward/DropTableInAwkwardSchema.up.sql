-- 2 DropTableInAwkwardSchema: the case
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices, ACCESS EXCLUSIVE on customers
-- breaks: readers of table `Bil"ling.2 %s.invoices`, writers of table `Bil"ling.2 %s.invoices`
-- loses: data: table `Bil"ling.2 %s.invoices`
DROP TABLE "Bil""ling.2 %s"."invoices";
