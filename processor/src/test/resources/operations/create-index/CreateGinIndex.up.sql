-- 2 CreateGinIndex: find events by what is in them
-- phase: expand

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on events
-- work: builds an index on events
CREATE INDEX CONCURRENTLY "events_data_idx" ON "events" USING gin ("data");
