-- 2 AddForeignKeyAcrossSchemas: the case
-- phase: expand

-- step 1 of 4: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices
-- work: builds an index on Bil"ling.2 %s.invoices
CREATE INDEX CONCURRENTLY "invoices_customer_id_idx" ON "Bil""ling.2 %s"."invoices" ("customer_id");

-- step 2 of 4: one transaction, lock_timeout applies
-- requires: no rows of `Bil"ling.2 %s.invoices` whose (`customer_id`) is not in `Bil"ling.2 %s.customers` (`id`)
-- asked before step 1: SELECT 'id=' || "id"::text FROM "Bil""ling.2 %s"."invoices" AS r WHERE r."customer_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Bil""ling.2 %s"."customers" AS k WHERE k."id" = r."customer_id")
-- locks: SHARE ROW EXCLUSIVE on Bil"ling.2 %s.invoices, SHARE ROW EXCLUSIVE on Bil"ling.2 %s.customers
-- breaks: writers of rows that violate `invoices_customer_id_fkey`
ALTER TABLE "Bil""ling.2 %s"."invoices" ADD CONSTRAINT "invoices_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "Bil""ling.2 %s"."customers" ("id") NOT VALID;

-- step 3 of 4: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.invoices, ROW SHARE on Bil"ling.2 %s.customers
-- work: reads all rows of Bil"ling.2 %s.invoices, reads all rows of Bil"ling.2 %s.customers
ALTER TABLE "Bil""ling.2 %s"."invoices" VALIDATE CONSTRAINT "invoices_customer_id_fkey";

-- step 4 of 4: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on payments
CREATE TABLE "payments" (
  "id" bigint NOT NULL,
  "invoice_id" bigint,
  CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);
-- locks: SHARE on payments
CREATE INDEX "payments_invoice_id_idx" ON "payments" ("invoice_id");
-- locks: SHARE ROW EXCLUSIVE on payments, SHARE ROW EXCLUSIVE on Bil"ling.2 %s.invoices
-- breaks: writers of rows that violate `payments_invoice_id_fkey`
ALTER TABLE "payments" ADD CONSTRAINT "payments_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "Bil""ling.2 %s"."invoices" ("id") ON DELETE CASCADE;
