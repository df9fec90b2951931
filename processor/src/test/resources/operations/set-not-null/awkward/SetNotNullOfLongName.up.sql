-- 2 SetNotNullOfLongName: insist on something
-- phase: contract

-- step 1 of 3: one transaction, lock_timeout applies
-- requires: no rows of `Tééééééééééééééééééééééééééééééé` with no `ééééééééééééééééééééééééééééééén`
-- asked before step 1: SELECT 'ctid=' || ctid::text FROM "Tééééééééééééééééééééééééééééééé" WHERE "ééééééééééééééééééééééééééééééén" IS NULL
-- locks: ACCESS EXCLUSIVE on Tééééééééééééééééééééééééééééééé
-- breaks: writers of nulls in column `ééééééééééééééééééééééééééééééén`, inserts without `ééééééééééééééééééééééééééééééén` of `Tééééééééééééééééééééééééééééééé`
ALTER TABLE "Tééééééééééééééééééééééééééééééé" ADD CONSTRAINT "Tééééééééééé_ééééééééééé_not_null_proof" CHECK ("ééééééééééééééééééééééééééééééén" IS NOT NULL) NOT VALID;

-- step 2 of 3: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Tééééééééééééééééééééééééééééééé
-- work: reads all rows of Tééééééééééééééééééééééééééééééé
ALTER TABLE "Tééééééééééééééééééééééééééééééé" VALIDATE CONSTRAINT "Tééééééééééé_ééééééééééé_not_null_proof";

-- step 3 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Tééééééééééééééééééééééééééééééé
ALTER TABLE "Tééééééééééééééééééééééééééééééé" ALTER COLUMN "ééééééééééééééééééééééééééééééén" SET NOT NULL;
-- locks: ACCESS EXCLUSIVE on Tééééééééééééééééééééééééééééééé
ALTER TABLE "Tééééééééééééééééééééééééééééééé" DROP CONSTRAINT "Tééééééééééé_ééééééééééé_not_null_proof";
