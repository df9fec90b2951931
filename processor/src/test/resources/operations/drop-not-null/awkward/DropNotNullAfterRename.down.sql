-- the way back from 3 DropNotNullAfterRename

-- step 1 of 7: one transaction, lock_timeout applies
-- requires: no rows of `crate` with no `a`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "crate" WHERE "a" IS NULL
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: writers of nulls in column `a`
ALTER TABLE "crate" ADD CONSTRAINT "crate_a_not_null_proof" CHECK ("a" IS NOT NULL) NOT VALID;

-- step 2 of 7: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on crate
-- work: reads all rows of crate
ALTER TABLE "crate" VALIDATE CONSTRAINT "crate_a_not_null_proof";

-- step 3 of 7: one transaction, lock_timeout applies
-- requires: no rows of `crate` with no `c`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "crate" WHERE "c" IS NULL
-- locks: ACCESS EXCLUSIVE on crate
ALTER TABLE "crate" ALTER COLUMN "a" SET NOT NULL;
-- locks: ACCESS EXCLUSIVE on crate
ALTER TABLE "crate" DROP CONSTRAINT "crate_a_not_null_proof";
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: writers of nulls in column `c`, inserts without `c` of `crate`
ALTER TABLE "crate" ADD CONSTRAINT "crate_c_not_null_proof" CHECK ("c" IS NOT NULL) NOT VALID;

-- step 4 of 7: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on crate
-- work: reads all rows of crate
ALTER TABLE "crate" VALIDATE CONSTRAINT "crate_c_not_null_proof";

-- step 5 of 7: one transaction, lock_timeout applies
-- requires: no rows of `crate` with no `b`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "crate" WHERE "b" IS NULL
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
-- breaks: writers of nulls in column `b`, inserts without `b` of `crate`
ALTER TABLE "crate" ADD CONSTRAINT "crate_b_not_null_proof" CHECK ("b" IS NOT NULL) NOT VALID;

-- step 6 of 7: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on crate
-- work: reads all rows of crate
ALTER TABLE "crate" VALIDATE CONSTRAINT "crate_b_not_null_proof";

-- step 7 of 7: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on crate
ALTER TABLE "crate" ALTER COLUMN "b" SET NOT NULL;
-- locks: ACCESS EXCLUSIVE on crate
DO $not_null$
DECLARE
  made name := (SELECT c.conname FROM pg_catalog.pg_constraint c
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
    WHERE c.contype = 'n' AND c.conrelid = CAST('"crate"' AS regclass) AND a.attname = 'b');
BEGIN
  IF made <> 'box_b_not_null' THEN
    EXECUTE format('ALTER TABLE "crate" RENAME CONSTRAINT %I TO "box_b_not_null"', made);
  END IF;
END
$not_null$;
-- locks: ACCESS EXCLUSIVE on crate
ALTER TABLE "crate" DROP CONSTRAINT "crate_b_not_null_proof";
