ALTER TABLE users ADD COLUMN x uuid DEFAULT public.uuid_generate_v4();
