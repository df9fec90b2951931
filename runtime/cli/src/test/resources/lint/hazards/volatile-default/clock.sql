ALTER TABLE users ADD COLUMN x timestamptz DEFAULT clock_timestamp() + interval '1 day';
