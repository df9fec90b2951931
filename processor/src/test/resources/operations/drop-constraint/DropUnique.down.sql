-- the way back from 2 DropUnique

-- step 1 of 2: outside a transaction
-- requires: no values of `orders` (`user_id`, `price`) that several rows share
-- asked before step 1: SELECT '(user_id, price)=(' || k1::text || ', ' || k2::text || ')' FROM (SELECT "user_id" AS k1, "price" AS k2 FROM "orders") AS key_values WHERE k1 IS NOT NULL AND k2 IS NOT NULL GROUP BY k1, k2 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on orders
-- work: builds an index on orders
-- breaks: writers of duplicates of (`user_id`, `price`) in `orders`
CREATE UNIQUE INDEX CONCURRENTLY "orders_user_key" ON "orders" ("user_id", "price");

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
ALTER TABLE "orders" ADD CONSTRAINT "orders_user_key" UNIQUE USING INDEX "orders_user_key";
