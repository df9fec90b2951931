-- 2 CreateTableOfTypesOfAnotherSchema: the case
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on days
CREATE TABLE "days" (
  "id" bigint DEFAULT "Types".next() NOT NULL,
  "mood" "Types"."Mood" DEFAULT 'good' NOT NULL,
  "moods" "Types"."Mood"[],
  CONSTRAINT "days_pkey" PRIMARY KEY ("id")
);
-- locks: ACCESS EXCLUSIVE on Types.days
CREATE TABLE "Types"."days" (
  "id" bigint DEFAULT "Types".next() NOT NULL,
  "mood" "Types"."Mood" NOT NULL,
  CONSTRAINT "days_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "days_check" CHECK (id >= "Types".next())
);
-- locks: ROW EXCLUSIVE on days
INSERT INTO "days" ("mood") VALUES
  ('fine');
