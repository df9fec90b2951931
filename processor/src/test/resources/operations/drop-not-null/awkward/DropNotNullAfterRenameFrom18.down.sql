-- the way back from 3 DropNotNullAfterRenameFrom18

-- step 1 of 6: one transaction, lock_timeout applies
-- requires: no rows of `crate` with no `a`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "crate" WHERE "a" IS NULL
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: writers of nulls in column `a`
ALTER TABLE "crate" ADD CONSTRAINT "crate_a_not_null" NOT NULL "a" NOT VALID;

-- step 2 of 6: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on crate
-- work: reads all rows of crate
ALTER TABLE "crate" VALIDATE CONSTRAINT "crate_a_not_null";

-- step 3 of 6: one transaction, lock_timeout applies
-- requires: no rows of `crate` with no `c`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "crate" WHERE "c" IS NULL
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: writers of nulls in column `c`, inserts without `c` of `crate`
ALTER TABLE "crate" ADD CONSTRAINT "box_a_not_null" NOT NULL "c" NOT VALID;

-- step 4 of 6: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on crate
-- work: reads all rows of crate
ALTER TABLE "crate" VALIDATE CONSTRAINT "box_a_not_null";

-- step 5 of 6: one transaction, lock_timeout applies
-- requires: no rows of `crate` with no `b`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "crate" WHERE "b" IS NULL
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: writers of nulls in column `b`, inserts without `b` of `crate`
ALTER TABLE "crate" ADD CONSTRAINT "box_b_not_null" NOT NULL "b" NOT VALID;

-- step 6 of 6: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on crate
-- work: reads all rows of crate
ALTER TABLE "crate" VALIDATE CONSTRAINT "box_b_not_null";
