-- the way back from 2 AddPrimaryKeyInAwkwardSchema

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Bil"ling.2 %s.notes
-- breaks: upserts by (`id`) of `Bil"ling.2 %s.notes`, readers grouped by (`id`) of `Bil"ling.2 %s.notes`
-- loses: invariant: constraint `notes_pkey` of `Bil"ling.2 %s.notes`
ALTER TABLE "Bil""ling.2 %s"."notes" DROP CONSTRAINT "notes_pkey";
