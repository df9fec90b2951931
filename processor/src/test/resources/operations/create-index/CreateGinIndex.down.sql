-- the way back from 2 CreateGinIndex

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on events
DROP INDEX CONCURRENTLY "events_data_idx";
