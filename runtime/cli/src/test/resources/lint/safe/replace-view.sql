CREATE OR REPLACE VIEW adults AS SELECT id, age FROM users WHERE age >= 18;
