-- the way back from 2 CreateTableOfTypesOfAnotherSchema

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Types.days
-- breaks: readers of table `Types.days`, writers of table `Types.days`
-- loses: data: table `Types.days`
DROP TABLE "Types"."days";

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on days
-- breaks: readers of table `days`, writers of table `days`
-- loses: data: table `days`
DROP TABLE "days";
