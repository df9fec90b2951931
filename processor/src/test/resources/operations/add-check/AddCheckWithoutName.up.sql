-- 2 AddCheckWithoutName: refuse negative prices
-- phase: expand

-- step 1 of 4: one transaction, lock_timeout applies
-- requires: no rows of `orders` that violate `orders_price_check`: price >= 0
-- asked before step 1: SELECT 'ctid=' || ctid::text FROM "orders" WHERE NOT (price >= 0)
-- locks: ACCESS EXCLUSIVE on orders
-- breaks: writers of rows that violate `orders_price_check`
ALTER TABLE "orders" ADD CONSTRAINT "orders_price_check" CHECK (price >= 0) NOT VALID;

-- step 2 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on orders
-- work: reads all rows of orders
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_price_check";

-- step 3 of 4: one transaction, lock_timeout applies
-- requires: no rows of `orders` that violate `orders_check`: id <> user_id
-- asked before step 1: SELECT 'ctid=' || ctid::text FROM "orders" WHERE NOT (id <> user_id)
-- locks: ACCESS EXCLUSIVE on orders
-- breaks: writers of rows that violate `orders_check`
ALTER TABLE "orders" ADD CONSTRAINT "orders_check" CHECK (id <> user_id) NOT VALID;

-- step 4 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on orders
-- work: reads all rows of orders
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_check";
