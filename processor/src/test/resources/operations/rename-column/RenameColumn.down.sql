-- the way back from 3 RenameColumn

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
-- breaks: readers of column `order` of `orders`, writers of column `order` of `orders`
ALTER TABLE "orders" RENAME COLUMN "order" TO "user_id";
