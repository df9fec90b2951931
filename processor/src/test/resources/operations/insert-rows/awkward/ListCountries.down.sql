-- the way back from 1 ListCountries

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on countries
-- breaks: readers of table `countries`, writers of table `countries`
-- loses: data: table `countries`
DROP TABLE "countries";

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on continents
-- breaks: readers of table `continents`, writers of table `continents`
-- loses: data: table `continents`
DROP TABLE "continents";
