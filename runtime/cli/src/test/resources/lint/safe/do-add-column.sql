DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE column_name = 'x') THEN ALTER TABLE users ADD COLUMN x int; END IF; END $$;
