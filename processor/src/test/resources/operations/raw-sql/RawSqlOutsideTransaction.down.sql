-- the way back from 2 RawSqlOutsideTransaction

-- step 1 of 1: outside a transaction, no timeout; is sent once
-- locks: SHARE UPDATE EXCLUSIVE on users_email_prefix_idx
drop index concurrently users_email_prefix_idx;
