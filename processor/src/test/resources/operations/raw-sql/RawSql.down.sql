-- the way back from 2 RawSql

-- step 1 of 1: one transaction, lock_timeout applies
drop view adults;
