-- the way back from 2 DropCheck

-- step 1 of 2: one transaction, lock_timeout applies
-- requires: no rows of `orders` that violate `orders_price_check`: price >= 0
-- asked before step 1: SELECT 'id=' || "id"::text FROM "orders" WHERE NOT (price >= 0)
-- locks: ACCESS EXCLUSIVE on orders
-- breaks: writers of rows that violate `orders_price_check`
ALTER TABLE "orders" ADD CONSTRAINT "orders_price_check" CHECK (price >= 0) NOT VALID;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on orders
-- work: reads all rows of orders
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_price_check";
