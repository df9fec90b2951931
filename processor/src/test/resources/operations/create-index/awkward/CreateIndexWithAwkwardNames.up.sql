-- 2 CreateIndexWithAwkwardNames: use awkward names
-- phase: contract

-- step 1 of 9: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Order
-- work: builds an index on Order
CREATE INDEX CONCURRENTLY "INDEX" ON "Order" ("Größe") WHERE "from" <> '{schema}.x ? {0}';

-- step 2 of 9: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Order
-- work: builds an index on Order
CREATE INDEX CONCURRENTLY "order" ON "Order" ((upper("ééééééééééééééééééééééééééééééén")));

-- step 3 of 9: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Order
-- work: reads a sample of Order
ANALYZE "Order";

-- step 4 of 9: outside a transaction
-- requires: no values of `Order` (`from`) that several rows share
-- asked before step 1: SELECT '(from)=(' || k1::text || ')' FROM (SELECT "from" AS k1 FROM "Order") AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on Order
-- work: builds an index on Order
-- breaks: writers of duplicates of (`from`) in `Order`
CREATE UNIQUE INDEX CONCURRENTLY "Kééééééééééééééééééééééééééééééé" ON "Order" ("from");

-- step 5 of 9: one transaction, lock_timeout applies
-- requires: no rows of `Order` that violate `select`: "from" <> '{schema}'
-- asked before step 1: SELECT 'ctid=' || ctid::text FROM "Order" WHERE NOT ("from" <> '{schema}')
-- locks: ACCESS EXCLUSIVE on Order
ALTER TABLE "Order" ADD CONSTRAINT "Kééééééééééééééééééééééééééééééé" UNIQUE USING INDEX "Kééééééééééééééééééééééééééééééé";
-- locks: ACCESS EXCLUSIVE on Order
-- breaks: writers of rows that violate `select`
ALTER TABLE "Order" ADD CONSTRAINT "select" CHECK ("from" <> '{schema}') NOT VALID;

-- step 6 of 9: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Order
-- work: reads all rows of Order
ALTER TABLE "Order" VALIDATE CONSTRAINT "select";

-- step 7 of 9: one transaction, lock_timeout applies
-- requires: no rows of `Order` with no `from`
-- asked before step 1: SELECT 'ctid=' || ctid::text FROM "Order" WHERE "from" IS NULL
-- locks: ACCESS EXCLUSIVE on Order
-- breaks: writers of nulls in column `from`, inserts without `from` of `Order`
ALTER TABLE "Order" ADD CONSTRAINT "Order_from_not_null_proof" CHECK ("from" IS NOT NULL) NOT VALID;

-- step 8 of 9: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Order
-- work: reads all rows of Order
ALTER TABLE "Order" VALIDATE CONSTRAINT "Order_from_not_null_proof";

-- step 9 of 9: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Order
ALTER TABLE "Order" ALTER COLUMN "from" SET NOT NULL;
-- locks: ACCESS EXCLUSIVE on Order
ALTER TABLE "Order" DROP CONSTRAINT "Order_from_not_null_proof";
