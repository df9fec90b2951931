UPDATE users u SET age = o.age FROM old_users o WHERE o.id = u.id;
