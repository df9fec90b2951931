-- the way back from 2 CreateTableInAwkwardSchemas

-- step 1 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on lines
-- breaks: readers of table `lines`, writers of table `lines`
-- loses: data: table `lines`
DROP TABLE "lines";

-- step 2 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄb.lines
-- breaks: readers of table `ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄb.lines`, writers of table `ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄb.lines`
-- loses: data: table `ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄb.lines`
DROP TABLE "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄb"."lines";

-- step 3 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.lines, ACCESS EXCLUSIVE on Bil"ling.2 %s.invoices, ACCESS EXCLUSIVE on customers
-- breaks: readers of table `Bil"ling.2 %s.lines`, writers of table `Bil"ling.2 %s.lines`
-- loses: data: table `Bil"ling.2 %s.lines`
DROP TABLE "Bil""ling.2 %s"."lines";
