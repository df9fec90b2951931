ALTER TABLE users ADD COLUMN x double precision DEFAULT random();
