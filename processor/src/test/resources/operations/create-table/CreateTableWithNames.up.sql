-- 1 CreateTableWithNames: make folders
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on folders
CREATE TABLE "folders" (
  "number" bigint NOT NULL,
  "parent" bigint,
  "name" text NOT NULL,
  CONSTRAINT "folders_number_pk" PRIMARY KEY ("number"),
  CONSTRAINT "folders_name_uk" UNIQUE ("parent", "name"),
  CONSTRAINT "folders_name_ck" CHECK (name <> ''),
  CONSTRAINT "folders_parent_fk" FOREIGN KEY ("parent") REFERENCES "folders" ("number")
);
