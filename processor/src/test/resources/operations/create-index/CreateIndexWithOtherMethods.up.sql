-- 2 CreateIndexWithOtherMethods: find users in other ways
-- phase: expand

-- step 1 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE INDEX CONCURRENTLY "users_id_brin" ON "users" USING brin ("id");

-- step 2 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE INDEX CONCURRENTLY "users_email_hash" ON "users" USING hash ("email");
