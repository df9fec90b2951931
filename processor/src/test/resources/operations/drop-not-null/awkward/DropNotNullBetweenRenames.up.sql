-- 2 DropNotNullBetweenRenames: call boxes crates
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on box
-- loses: invariant: not null of column `b` of `box`
ALTER TABLE "box" ALTER COLUMN "b" DROP NOT NULL;
-- locks: ACCESS EXCLUSIVE on box
-- breaks: readers of column `a` of `box`, writers of column `a` of `box`
ALTER TABLE "box" RENAME COLUMN "a" TO "c";
-- locks: ACCESS EXCLUSIVE on box
-- breaks: readers of table `box`, writers of table `box`
ALTER TABLE "box" RENAME TO "crate";

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on crate
-- loses: invariant: not null of column `c` of `crate`
ALTER TABLE "crate" ALTER COLUMN "c" DROP NOT NULL;
-- locks: ACCESS EXCLUSIVE on crate
ALTER TABLE "crate" ADD COLUMN "a" text DEFAULT '' NOT NULL;
