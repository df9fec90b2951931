-- 2 DropSchemaAfterItsTables: the case
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices
-- breaks: readers of table `Bil"ling.2 %s.invoices`, writers of table `Bil"ling.2 %s.invoices`
-- loses: data: table `Bil"ling.2 %s.invoices`
DROP TABLE "Bil""ling.2 %s"."invoices";

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.customers
-- breaks: readers of table `Bil"ling.2 %s.customers`, writers of table `Bil"ling.2 %s.customers`
-- loses: data: table `Bil"ling.2 %s.customers`
DROP TABLE "Bil""ling.2 %s"."customers";
DROP SCHEMA "Bil""ling.2 %s";
DROP SCHEMA "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄb";
