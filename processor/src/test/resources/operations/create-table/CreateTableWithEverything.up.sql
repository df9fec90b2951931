-- 2 CreateTableWithEverything: make orders
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders, SHARE ROW EXCLUSIVE on users
CREATE TABLE "orders" (
  "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  "user_id" bigint NOT NULL,
  "parent" bigint,
  "code" varchar(20) NOT NULL,
  "status" text DEFAULT 'open' NOT NULL,
  "price" numeric(10, 2),
  "key" uuid DEFAULT gen_random_uuid() NOT NULL,
  "created_at" timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT "orders_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "orders_code_key" UNIQUE ("code", "user_id"),
  CONSTRAINT "orders_status_check" CHECK (status in ('open', 'closed')),
  CONSTRAINT "orders_user_fk" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
  CONSTRAINT "orders_parent_fk" FOREIGN KEY ("parent") REFERENCES "orders" ("id")
);
-- locks: SHARE UPDATE EXCLUSIVE on orders
COMMENT ON TABLE "orders" IS 'what users buy';
-- locks: SHARE UPDATE EXCLUSIVE on orders
COMMENT ON COLUMN "orders"."user_id" IS 'who ordered';
