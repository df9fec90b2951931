-- 2 CreateIndexOfSeveralColumns: find users by name, oldest first
-- phase: expand

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE INDEX CONCURRENTLY "users_name_age_idx" ON "users" ("name", "age" DESC) INCLUDE ("email");
