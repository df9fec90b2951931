-- the way back from 2 CreateIndexInSchemaLikeTheToken

-- step 1 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on {schema}.t
DROP INDEX CONCURRENTLY "{schema}"."t_abs_idx";

-- step 2 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on {schema}.t
DROP INDEX CONCURRENTLY "{schema}"."t_a_idx";
