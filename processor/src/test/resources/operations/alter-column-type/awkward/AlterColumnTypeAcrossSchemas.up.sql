-- 2 AlterColumnTypeAcrossSchemas: the case
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.codes, ACCESS EXCLUSIVE on payments
-- breaks: prepared statements of column `code` of `Bil"ling.2 %s.codes`
ALTER TABLE "Bil""ling.2 %s"."codes" ALTER COLUMN "code" TYPE varchar(20);

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.codes
-- work: reads a sample of Bil"ling.2 %s.codes
ANALYZE "Bil""ling.2 %s"."codes" ("code");
