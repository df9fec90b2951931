-- the way back from 2 DropNotNullBetweenRenames

-- step 1 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: readers of column `a` of `crate`, writers of column `a` of `crate`
-- loses: data: column `a` of `crate`
ALTER TABLE "crate" DROP COLUMN "a";

-- step 2 of 8: one transaction, lock_timeout applies
-- requires: no rows of `crate` with no `c`
-- asked: SELECT 'id=' || "id"::text FROM "crate" WHERE "c" IS NULL
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: writers of nulls in column `c`, inserts without `c` of `crate`
ALTER TABLE "crate" ADD CONSTRAINT "crate_c_not_null_proof" CHECK ("c" IS NOT NULL) NOT VALID;

-- step 3 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on crate
-- work: reads all rows of crate
ALTER TABLE "crate" VALIDATE CONSTRAINT "crate_c_not_null_proof";

-- step 4 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on crate
ALTER TABLE "crate" ALTER COLUMN "c" SET NOT NULL;
-- locks: ACCESS EXCLUSIVE on crate
DO $not_null$
DECLARE
  made name := (SELECT c.conname FROM pg_catalog.pg_constraint c
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
    WHERE c.contype = 'n' AND c.conrelid = CAST('"crate"' AS regclass) AND a.attname = 'c');
BEGIN
  IF made <> 'box_a_not_null' THEN
    EXECUTE format('ALTER TABLE "crate" RENAME CONSTRAINT %I TO "box_a_not_null"', made);
  END IF;
END
$not_null$;
-- locks: ACCESS EXCLUSIVE on crate
ALTER TABLE "crate" DROP CONSTRAINT "crate_c_not_null_proof";
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: readers of table `crate`, writers of table `crate`
ALTER TABLE "crate" RENAME TO "box";

-- step 5 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on box
-- breaks: readers of column `c` of `box`, writers of column `c` of `box`
ALTER TABLE "box" RENAME COLUMN "c" TO "a";

-- step 6 of 8: one transaction, lock_timeout applies
-- requires: no rows of `box` with no `b`
-- asked: SELECT 'id=' || "id"::text FROM "box" WHERE "b" IS NULL
-- locks: ACCESS EXCLUSIVE on box
-- breaks: writers of nulls in column `b`, inserts without `b` of `box`
ALTER TABLE "box" ADD CONSTRAINT "box_b_not_null_proof" CHECK ("b" IS NOT NULL) NOT VALID;

-- step 7 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on box
-- work: reads all rows of box
ALTER TABLE "box" VALIDATE CONSTRAINT "box_b_not_null_proof";

-- step 8 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on box
ALTER TABLE "box" ALTER COLUMN "b" SET NOT NULL;
-- locks: ACCESS EXCLUSIVE on box
ALTER TABLE "box" DROP CONSTRAINT "box_b_not_null_proof";
