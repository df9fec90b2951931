-- 1 CreateTableWhereNamesAreTaken: make tables
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on bins_id_seq
CREATE TABLE "bins_id_seq" (
  "id" bigint
);
-- locks: ACCESS EXCLUSIVE on bins_code_key
CREATE TABLE "bins_code_key" (
  "id" bigint
);
-- locks: ACCESS EXCLUSIVE on _bins
CREATE TABLE "_bins" (
  "id" bigint
);
-- locks: ACCESS EXCLUSIVE on bins
CREATE TABLE "bins" (
  "id" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "bins_id_seq2") CONSTRAINT "bins_id_not_null1" NOT NULL,
  "code" text CONSTRAINT "bins_code_not_null1" NOT NULL,
  CONSTRAINT "bins_id_seq1" PRIMARY KEY ("id"),
  CONSTRAINT "bins_code_key1" UNIQUE ("code"),
  CONSTRAINT "bins_code_not_null" CHECK (code <> ''),
  CONSTRAINT "bins_id_not_null" UNIQUE ("id", "code")
);
-- locks: ACCESS EXCLUSIVE on aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_id_seq
CREATE TABLE "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_id_seq" (
  "id" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_id_seq1") NOT NULL,
  "a_column_with_a_name_of_as_many_bytes_as_are_possible_for_it_1" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  "a_column_with_a_name_of_as_many_bytes_as_are_possible_for_it_2" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa_a_column_with_a_name_of_as_m_seq1") CONSTRAINT "aaaaaaaaaaaaaaaaaaaaaaaaaa_a_column_with_a_name_of_as_not_null1" NOT NULL
);
