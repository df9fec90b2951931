UPDATE customers SET email = NULL WHERE email = 'ada@example.com' AND id > 1;
