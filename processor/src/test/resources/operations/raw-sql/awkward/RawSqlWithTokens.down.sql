-- the way back from 2 RawSqlWithTokens

-- step 1 of 1: outside a transaction, no timeout; may be sent again
-- locks: SHARE UPDATE EXCLUSIVE on users
drop index concurrently "{schema}.idx";
