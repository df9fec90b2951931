-- the way back from 2 SetNotNullOfLongName

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Tééééééééééééééééééééééééééééééé
-- loses: invariant: not null of column `ééééééééééééééééééééééééééééééén` of `Tééééééééééééééééééééééééééééééé`
ALTER TABLE "Tééééééééééééééééééééééééééééééé" ALTER COLUMN "ééééééééééééééééééééééééééééééén" DROP NOT NULL;
