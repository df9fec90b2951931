-- 2 RawSqlWithTokens: leave alone what only looks like the schema
-- phase: expand

-- step 1 of 1: outside a transaction, no timeout; may be sent again
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
/* {schema}.users */ create index concurrently "{schema}.idx" on users ((email || '{schema}.users' || (id)::text)) where users.id > 0 -- {schema}.users
;
