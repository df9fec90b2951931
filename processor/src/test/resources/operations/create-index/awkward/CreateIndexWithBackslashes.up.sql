-- 2 CreateIndexWithBackslashes: use backslashes where nothing can be set
-- phase: expand

-- step 1 of 5: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on files
-- work: builds an index on files
CREATE INDEX CONCURRENTLY "files_path_idx" ON "files" ("path") WHERE path like E'C:\\\\%' and at > '2024-02-01 00:00+00';

-- step 2 of 5: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on files
-- work: builds an index on files
CREATE INDEX CONCURRENTLY "files_name_idx" ON "files" ((replace(path, E'\\', '/'))) WHERE at is null;

-- step 3 of 5: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on files
-- work: reads a sample of files
ANALYZE "files";

-- step 4 of 5: one transaction, lock_timeout applies
-- requires: no rows of `files` that violate `files_path_check`: path !~ '^\s*$'
-- asked before step 1: SELECT 'id=' || "id"::text FROM "files" WHERE NOT (path !~ E'^\\s*$')
-- locks: ACCESS EXCLUSIVE on files
-- breaks: writers of rows that violate `files_path_check`
ALTER TABLE "files" ADD CONSTRAINT "files_path_check" CHECK (path !~ E'^\\s*$') NOT VALID;

-- step 5 of 5: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on files
-- work: reads all rows of files
ALTER TABLE "files" VALIDATE CONSTRAINT "files_path_check";
