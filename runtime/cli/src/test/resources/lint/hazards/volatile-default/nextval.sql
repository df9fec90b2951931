ALTER TABLE users ADD COLUMN x bigint DEFAULT nextval('s');
