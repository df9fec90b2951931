-- 2 CreateIndexWithoutName: find orders
-- phase: expand

-- step 1 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on orders
-- work: builds an index on orders
CREATE INDEX CONCURRENTLY "orders_user_id_idx" ON "orders" ("user_id");

-- step 2 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on orders
-- work: builds an index on orders
CREATE INDEX CONCURRENTLY "orders_user_id_price_id_idx" ON "orders" ("user_id", "price") INCLUDE ("id");
