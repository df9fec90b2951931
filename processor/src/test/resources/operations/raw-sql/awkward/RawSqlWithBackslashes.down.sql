-- the way back from 2 RawSqlWithBackslashes

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on files
DELETE FROM files WHERE path LIKE E'C:\\\\%'OR id > 1;
