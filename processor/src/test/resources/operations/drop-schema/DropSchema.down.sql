-- the way back from 2 DropSchema

-- step 1 of 1: one transaction, lock_timeout applies
CREATE SCHEMA "reports";
