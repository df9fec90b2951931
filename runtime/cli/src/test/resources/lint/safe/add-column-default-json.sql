ALTER TABLE users ADD COLUMN doc jsonb DEFAULT '{}';
