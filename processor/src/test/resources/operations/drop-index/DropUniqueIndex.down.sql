-- the way back from 3 DropUniqueIndex

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE UNIQUE INDEX CONCURRENTLY "users_name_key" ON "users" ("name") WHERE age > 0;
