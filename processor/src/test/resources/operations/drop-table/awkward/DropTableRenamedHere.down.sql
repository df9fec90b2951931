-- the way back from 2 DropTableRenamedHere

-- step 1 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on case
CREATE TABLE "case" (
  "id" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "crate_id_seq") CONSTRAINT "crate_id_not_null" NOT NULL,
  "a" text CONSTRAINT "crate_a_not_null" NOT NULL
);
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: readers of table `crate`, writers of table `crate`
-- loses: data: table `crate`
DROP TABLE "crate";

-- step 2 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on case
-- breaks: readers of table `case`, writers of table `case`
ALTER TABLE "case" RENAME TO "crate";

-- step 3 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: readers of table `crate`, writers of table `crate`
-- loses: data: table `crate`
DROP TABLE "crate";
