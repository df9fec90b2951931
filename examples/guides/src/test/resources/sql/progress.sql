SELECT pid, relid::regclass AS "table", index_relid::regclass AS index, phase,
       round(100.0 * blocks_done / nullif(blocks_total, 0)) AS percent
FROM pg_stat_progress_create_index;
