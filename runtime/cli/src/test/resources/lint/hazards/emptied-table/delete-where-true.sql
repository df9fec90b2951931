DELETE FROM users WHERE true;
