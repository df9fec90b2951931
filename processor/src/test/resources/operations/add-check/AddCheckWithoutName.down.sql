-- the way back from 2 AddCheckWithoutName

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
-- loses: invariant: constraint `orders_check` of `orders`
ALTER TABLE "orders" DROP CONSTRAINT "orders_check";
-- locks: ACCESS EXCLUSIVE on orders
-- loses: invariant: constraint `orders_price_check` of `orders`
ALTER TABLE "orders" DROP CONSTRAINT "orders_price_check";
