-- 1 AwkwardNames: use awkward names
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Order
CREATE TABLE "Order" (
  "user" bigint NOT NULL,
  "Größe" integer DEFAULT -1,
  "from" text,
  "_$1" text,
  "ééééééééééééééééééééééééééééééén" text,
  CONSTRAINT "Order_pkey" PRIMARY KEY ("user"),
  CONSTRAINT "unique" UNIQUE ("from", "Größe"),
  CONSTRAINT "select" CHECK ("Größe" > -2 and "from" <> 'it''s "from"')
);
-- locks: SHARE UPDATE EXCLUSIVE on Order
COMMENT ON TABLE "Order" IS 'it''s an "Order"';
-- locks: ACCESS EXCLUSIVE on Tééééééééééééééééééééééééééééééé, SHARE ROW EXCLUSIVE on Order
CREATE TABLE "Tééééééééééééééééééééééééééééééé" (
  "user" bigint,
  CONSTRAINT "Téééééééééééééééééééééééééééé_pkey" PRIMARY KEY ("user"),
  CONSTRAINT "table" FOREIGN KEY ("user") REFERENCES "Order" ("user")
);
-- locks: SHARE UPDATE EXCLUSIVE on Tééééééééééééééééééééééééééééééé
COMMENT ON COLUMN "Tééééééééééééééééééééééééééééééé"."user" IS '{0}';
-- locks: SHARE on Order
CREATE INDEX "INDEX" ON "Order" ("Größe") WHERE "from" = '{schema}.x';
-- locks: SHARE on Order
CREATE INDEX "İ" ON "Order" ((upper("from")));
