-- 1 CreateTableWithoutNames: make folders
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on folders
CREATE TABLE "folders" (
  "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  "parent_id" bigint,
  "name" text NOT NULL,
  CONSTRAINT "folders_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "folders_parent_id_name_key" UNIQUE ("parent_id", "name"),
  CONSTRAINT "folders_name_check" CHECK (name <> ''),
  CONSTRAINT "folders_check" CHECK (id <> parent_id),
  CONSTRAINT "folders_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "folders" ("id")
);
