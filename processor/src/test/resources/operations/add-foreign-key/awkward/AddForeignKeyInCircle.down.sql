-- the way back from 1 AddForeignKeyInCircle

-- step 1 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on a, ACCESS EXCLUSIVE on b
-- loses: invariant: constraint `a_fk` of `a`
ALTER TABLE "a" DROP CONSTRAINT "a_fk";

-- step 2 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on b, ACCESS EXCLUSIVE on a
-- breaks: readers of table `b`, writers of table `b`
-- loses: data: table `b`
DROP TABLE "b";

-- step 3 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on a
-- breaks: readers of table `a`, writers of table `a`
-- loses: data: table `a`
DROP TABLE "a";
