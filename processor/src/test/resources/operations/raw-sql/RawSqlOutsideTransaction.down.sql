-- the way back from 2 RawSqlOutsideTransaction

-- step 1 of 1: outside a transaction, no timeout; is sent once
drop index concurrently users_email_prefix_idx;
