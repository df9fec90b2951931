-- 2 DropSchema: nobody needs a schema for reports
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
DROP SCHEMA "reports";
