DO $$ BEGIN IF EXISTS (SELECT 1 FROM information_schema.columns WHERE column_name = 'email') THEN ALTER TABLE users DROP COLUMN email; END IF; END $$;
