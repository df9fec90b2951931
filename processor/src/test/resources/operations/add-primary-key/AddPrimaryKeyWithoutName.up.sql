-- 2 AddPrimaryKeyWithoutName: give orders a key
-- phase: expand

-- step 1 of 2: outside a transaction
-- requires: no values of `orders` (`id`) that several rows share
-- asked before step 1: SELECT '(id)=(' || k1::text || ')' FROM (SELECT "id" AS k1 FROM "orders") AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on orders
-- work: builds an index on orders
-- breaks: writers of duplicates of (`id`) in `orders`
CREATE UNIQUE INDEX CONCURRENTLY "orders_pkey" ON "orders" ("id");

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
ALTER TABLE "orders" ADD CONSTRAINT "orders_pkey" PRIMARY KEY USING INDEX "orders_pkey";
