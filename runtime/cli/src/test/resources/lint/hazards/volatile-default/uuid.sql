ALTER TABLE users ADD COLUMN x uuid NOT NULL DEFAULT gen_random_uuid();
