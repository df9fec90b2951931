-- 3 DropNotNullAfterRenameFrom18: let everything be empty
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on crate
-- loses: invariant: not null of column `b` of `crate`
ALTER TABLE "crate" ALTER COLUMN "b" DROP NOT NULL;
-- locks: ACCESS EXCLUSIVE on crate
-- loses: invariant: not null of column `c` of `crate`
ALTER TABLE "crate" ALTER COLUMN "c" DROP NOT NULL;
-- locks: ACCESS EXCLUSIVE on crate
-- loses: invariant: not null of column `a` of `crate`
ALTER TABLE "crate" ALTER COLUMN "a" DROP NOT NULL;
