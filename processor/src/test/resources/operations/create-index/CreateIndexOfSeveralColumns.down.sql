-- the way back from 2 CreateIndexOfSeveralColumns

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
DROP INDEX CONCURRENTLY "users_name_age_idx";
