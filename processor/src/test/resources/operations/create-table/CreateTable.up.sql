-- 1 CreateTable: make users
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
CREATE TABLE "users" (
  "id" bigint NOT NULL,
  "email" text,
  "name" varchar(50),
  "age" integer,
  CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);
