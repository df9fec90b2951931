DO $$ BEGIN UPDATE users SET age = 0; END $$;
