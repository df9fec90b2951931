INSERT INTO archive SELECT * FROM users;
