-- 3 DropColumnAfterRename: forget numbers
-- phase: contract

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: readers of column `id` of `crate`, writers of column `id` of `crate`
-- loses: data: column `id` of `crate`, invariant: constraint `box_pkey`
ALTER TABLE "crate" DROP COLUMN "id";
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: readers of column `b` of `crate`, writers of column `b` of `crate`
-- loses: data: column `b` of `crate`
ALTER TABLE "crate" DROP COLUMN "b";
