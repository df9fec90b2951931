-- the way back from 2 CreateIndexWithBackslashes

-- step 1 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on files
-- loses: invariant: constraint `files_path_check` of `files`
ALTER TABLE "files" DROP CONSTRAINT "files_path_check";

-- step 2 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on files
DROP INDEX CONCURRENTLY "files_name_idx";

-- step 3 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on files
DROP INDEX CONCURRENTLY "files_path_idx";
