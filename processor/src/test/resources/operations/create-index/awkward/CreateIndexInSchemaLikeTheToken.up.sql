-- 2 CreateIndexInSchemaLikeTheToken: the case
-- phase: expand

-- step 1 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on {schema}.t
-- work: builds an index on {schema}.t
CREATE INDEX CONCURRENTLY "t_a_idx" ON "{schema}"."t" ("a");

-- step 2 of 3: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on {schema}.t
-- work: builds an index on {schema}.t
CREATE INDEX CONCURRENTLY "t_abs_idx" ON "{schema}"."t" ((abs(a)));

-- step 3 of 3: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on {schema}.t
-- work: reads a sample of {schema}.t
ANALYZE "{schema}"."t";
