-- the way back from 2 RenameTableInAwkwardSchema

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.clients
-- breaks: readers of table `Bil"ling.2 %s.clients`, writers of table `Bil"ling.2 %s.clients`
ALTER TABLE "Bil""ling.2 %s"."clients" RENAME TO "customers";
