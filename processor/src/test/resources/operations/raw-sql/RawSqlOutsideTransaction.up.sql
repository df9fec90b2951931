-- 2 RawSqlOutsideTransaction: find emails by their beginning
-- phase: expand

-- step 1 of 1: outside a transaction, no timeout; is sent once
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
create index concurrently users_email_prefix_idx on users (email text_pattern_ops);
