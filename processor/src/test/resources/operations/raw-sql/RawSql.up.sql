-- 2 RawSql: make a view
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS SHARE on users
create view adults as select * from users where age >= 18; comment on view adults is 'it''s; {0} ?';
