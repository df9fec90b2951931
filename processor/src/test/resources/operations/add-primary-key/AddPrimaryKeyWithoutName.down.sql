-- the way back from 2 AddPrimaryKeyWithoutName

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
-- breaks: upserts by (`id`) of `orders`, readers grouped by (`id`) of `orders`
-- loses: invariant: constraint `orders_pkey` of `orders`
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey";
