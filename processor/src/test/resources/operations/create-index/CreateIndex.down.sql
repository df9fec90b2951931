-- the way back from 2 CreateIndex

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
DROP INDEX CONCURRENTLY "users_email_idx";
