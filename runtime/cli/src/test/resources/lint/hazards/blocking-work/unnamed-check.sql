ALTER TABLE users ADD CHECK (age > 0);
