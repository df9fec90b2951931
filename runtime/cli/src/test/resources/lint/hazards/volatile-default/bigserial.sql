ALTER TABLE users ADD COLUMN x bigserial;
