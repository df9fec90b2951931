-- 2 CreateSchema: keep invoices apart
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
CREATE SCHEMA "billing";
-- locks: ACCESS EXCLUSIVE on billing.invoices, SHARE ROW EXCLUSIVE on customers
CREATE TABLE "billing"."invoices" (
  "id" bigint NOT NULL,
  "customer_id" bigint NOT NULL,
  CONSTRAINT "invoices_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "invoices_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id")
);
-- locks: SHARE on billing.invoices
CREATE INDEX "invoices_customer_id_idx" ON "billing"."invoices" ("customer_id");
