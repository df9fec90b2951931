-- 3 DropTableAfterRename: forget crates
-- phase: contract

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: readers of table `crate`, writers of table `crate`
-- loses: data: table `crate`
DROP TABLE "crate";
