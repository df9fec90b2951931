-- the way back from 2 CreatePartialIndex

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
DROP INDEX CONCURRENTLY "users_adults_idx";
