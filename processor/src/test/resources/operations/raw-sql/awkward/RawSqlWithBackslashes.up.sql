-- 2 RawSqlWithBackslashes: note a path in every spelling that there is
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on files
INSERT INTO files -- it's '\'
VALUES (1, E'C:\\temp'), (2, E'C:\\temp'''), (3, 'data'), (4, nchar E'\\'), (5, $$C:\'$$),
       (6, E'one \\'
           'constant'), (7, 'data'), (8, 'no backslash');
