-- the way back from 2 CreateIndexWithAwkwardNames

-- step 1 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Order
-- loses: invariant: not null of column `from` of `Order`
ALTER TABLE "Order" ALTER COLUMN "from" DROP NOT NULL;
-- locks: ACCESS EXCLUSIVE on Order
-- loses: invariant: constraint `select` of `Order`
ALTER TABLE "Order" DROP CONSTRAINT "select";
-- locks: ACCESS EXCLUSIVE on Order
-- breaks: upserts by (`from`) of `Order`
-- loses: invariant: constraint `Kééééééééééééééééééééééééééééééé` of `Order`
ALTER TABLE "Order" DROP CONSTRAINT "Kééééééééééééééééééééééééééééééé";

-- step 2 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Order
DROP INDEX CONCURRENTLY "order";

-- step 3 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Order
DROP INDEX CONCURRENTLY "INDEX";
