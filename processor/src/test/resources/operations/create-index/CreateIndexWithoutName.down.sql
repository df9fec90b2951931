-- the way back from 2 CreateIndexWithoutName

-- step 1 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on orders
DROP INDEX CONCURRENTLY "orders_user_id_price_id_idx";

-- step 2 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on orders
DROP INDEX CONCURRENTLY "orders_user_id_idx";
