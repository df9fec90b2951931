-- 2 CreateIndexOnExpression: find users whatever the case
-- phase: expand

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE UNIQUE INDEX CONCURRENTLY "users_lower_idx" ON "users" ((lower(email)), (age % 10));
