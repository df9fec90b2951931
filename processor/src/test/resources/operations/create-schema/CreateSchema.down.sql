-- the way back from 2 CreateSchema

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on billing.invoices, ACCESS EXCLUSIVE on customers
-- breaks: readers of table `billing.invoices`, writers of table `billing.invoices`
-- loses: data: table `billing.invoices`
DROP TABLE "billing"."invoices";

-- step 2 of 2: one transaction, lock_timeout applies
DROP SCHEMA "billing";
