-- 1 CreateTableWithDefaultsOfOperators: make parcels
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
CREATE TABLE "parcels" (
  "id" bigint NOT NULL,
  "sent" timestamp DEFAULT (now() at time zone 'utc') NOT NULL,
  "due" date DEFAULT (current_date + 3) NOT NULL,
  "either" boolean DEFAULT (true or false) NOT NULL,
  "listed" boolean DEFAULT (1 in (1, 2)) NOT NULL,
  "ranged" boolean DEFAULT (2 between 1 and 3) NOT NULL,
  "named" boolean DEFAULT ('a' like 'a%') NOT NULL,
  "negated" boolean DEFAULT (not (false)) NOT NULL,
  "given" boolean DEFAULT (current_date is not null) NOT NULL,
  "sorted" text DEFAULT ('a' collate "C") NOT NULL,
  "chosen" text DEFAULT (case (1) when (1) then 'a' end) NOT NULL,
  "cast" text DEFAULT 'a'::varchar(3) NOT NULL,
  "noted" text DEFAULT ('a'  
 || 'c') NOT NULL,
  "signed" integer DEFAULT -1 NOT NULL,
  "doubled" integer DEFAULT (- -1) NOT NULL,
  "divided" numeric(8, 2) DEFAULT (1::numeric / 3) NOT NULL,
  "lasting" interval DEFAULT interval '3' day NOT NULL,
  "daily" time DEFAULT localtime(0) NOT NULL,
  "meta" jsonb DEFAULT ('{}'::jsonb || '{"a": 1}') NOT NULL,
  "tags" text[] DEFAULT (array['a'] || '{b}') NOT NULL,
  "empty" text[] DEFAULT array[]::text[] NOT NULL,
  CONSTRAINT "parcels_pkey" PRIMARY KEY ("id")
);
