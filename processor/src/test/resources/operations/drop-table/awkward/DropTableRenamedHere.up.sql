-- 2 DropTableRenamedHere: make crates and forget them
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on crate
CREATE TABLE "crate" (
  "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  "a" text NOT NULL
);
-- locks: ACCESS EXCLUSIVE on crate
-- breaks: readers of table `crate`, writers of table `crate`
ALTER TABLE "crate" RENAME TO "case";
-- locks: ACCESS EXCLUSIVE on crate
CREATE TABLE "crate" (
  "id" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "crate_id_seq1") CONSTRAINT "crate_id_not_null1" NOT NULL,
  "a" text CONSTRAINT "crate_a_not_null1" NOT NULL
);
-- locks: ACCESS EXCLUSIVE on case
-- breaks: readers of table `case`, writers of table `case`
-- loses: data: table `case`
DROP TABLE "case";
