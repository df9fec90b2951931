-- 2 RawSqlWithoutWayBack: lower all emails
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on users
-- loses: way back: what the SQL does
update users
set email = lower(email) -- all of them
;
