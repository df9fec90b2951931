-- 2 DropCheck: allow negative prices
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
-- loses: invariant: constraint `orders_price_check` of `orders`
ALTER TABLE "orders" DROP CONSTRAINT "orders_price_check";
