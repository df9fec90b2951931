-- the way back from 2 CreateIndexWithOtherMethods

-- step 1 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
DROP INDEX CONCURRENTLY "users_email_hash";

-- step 2 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
DROP INDEX CONCURRENTLY "users_id_brin";
