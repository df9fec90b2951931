-- 2 CreateUniqueIndex: no email twice
-- phase: expand

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE UNIQUE INDEX CONCURRENTLY "users_email_key" ON "users" ("email");
