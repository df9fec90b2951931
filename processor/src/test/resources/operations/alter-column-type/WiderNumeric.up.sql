-- 2 WiderNumeric: allow higher prices
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
-- breaks: prepared statements of column `price` of `orders`
ALTER TABLE "orders" ALTER COLUMN "price" TYPE numeric(12, 2);

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on orders
-- work: reads a sample of orders
ANALYZE "orders" ("price");
