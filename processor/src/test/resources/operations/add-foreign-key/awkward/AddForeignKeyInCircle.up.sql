-- 1 AddForeignKeyInCircle: make two tables that need each other
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on a
CREATE TABLE "a" (
  "id" bigint,
  "b" bigint,
  CONSTRAINT "a_pkey" PRIMARY KEY ("id")
);
-- locks: ACCESS EXCLUSIVE on b
CREATE TABLE "b" (
  "id" bigint,
  "a" bigint,
  CONSTRAINT "b_pkey" PRIMARY KEY ("id")
);
-- locks: SHARE ROW EXCLUSIVE on a, SHARE ROW EXCLUSIVE on b
-- breaks: writers of rows that violate `a_fk`
ALTER TABLE "a" ADD CONSTRAINT "a_fk" FOREIGN KEY ("b") REFERENCES "b" ("id");
-- locks: SHARE ROW EXCLUSIVE on b, SHARE ROW EXCLUSIVE on a
-- breaks: writers of rows that violate `b_fk`
ALTER TABLE "b" ADD CONSTRAINT "b_fk" FOREIGN KEY ("a") REFERENCES "a" ("id");
