-- the way back from 1 CreateTableWhereNamesAreTaken

-- step 1 of 5: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_id_seq
-- breaks: readers of table `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_id_seq`, writers of table `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_id_seq`
-- loses: data: table `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_id_seq`
DROP TABLE "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_id_seq";

-- step 2 of 5: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on bins
-- breaks: readers of table `bins`, writers of table `bins`
-- loses: data: table `bins`
DROP TABLE "bins";

-- step 3 of 5: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on _bins
-- breaks: readers of table `_bins`, writers of table `_bins`
-- loses: data: table `_bins`
DROP TABLE "_bins";

-- step 4 of 5: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on bins_code_key
-- breaks: readers of table `bins_code_key`, writers of table `bins_code_key`
-- loses: data: table `bins_code_key`
DROP TABLE "bins_code_key";

-- step 5 of 5: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on bins_id_seq
-- breaks: readers of table `bins_id_seq`, writers of table `bins_id_seq`
-- loses: data: table `bins_id_seq`
DROP TABLE "bins_id_seq";
