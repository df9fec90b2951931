-- the way back from 2 EnsureRowCount

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on countries
-- breaks: readers of table `countries`, writers of table `countries`
-- loses: data: table `countries`
DROP TABLE "countries";
