-- 2 AddPrimaryKeyInAwkwardSchema: the case
-- phase: expand

-- step 1 of 2: outside a transaction
-- requires: no values of `Bil"ling.2 %s.notes` (`id`) that several rows share
-- asked before step 1: SELECT '(id)=(' || k1::text || ')' FROM (SELECT "id" AS k1 FROM "Bil""ling.2 %s"."notes") AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on Bil"ling.2 %s.notes
-- work: builds an index on Bil"ling.2 %s.notes
-- breaks: writers of duplicates of (`id`) in `Bil"ling.2 %s.notes`
CREATE UNIQUE INDEX CONCURRENTLY "notes_pkey" ON "Bil""ling.2 %s"."notes" ("id");

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.notes
ALTER TABLE "Bil""ling.2 %s"."notes" ADD CONSTRAINT "notes_pkey" PRIMARY KEY USING INDEX "notes_pkey";
