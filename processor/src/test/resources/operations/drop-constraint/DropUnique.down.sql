-- the way back from 2 DropUnique

-- step 1 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on orders
-- work: builds an index on orders
CREATE UNIQUE INDEX CONCURRENTLY "orders_user_key" ON "orders" ("user_id", "price");

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
ALTER TABLE "orders" ADD CONSTRAINT "orders_user_key" UNIQUE USING INDEX "orders_user_key";
