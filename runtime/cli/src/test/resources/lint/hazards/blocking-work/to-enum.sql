ALTER TABLE users ALTER COLUMN state TYPE mood USING state::text::mood;
