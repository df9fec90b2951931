-- the way back from 2 AddForeignKeyWithoutName

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders, ACCESS EXCLUSIVE on users
-- loses: invariant: constraint `orders_user_id_fkey` of `orders`
ALTER TABLE "orders" DROP CONSTRAINT "orders_user_id_fkey";
