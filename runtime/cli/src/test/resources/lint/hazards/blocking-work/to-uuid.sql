ALTER TABLE users ALTER COLUMN ref TYPE uuid USING ref::uuid;
