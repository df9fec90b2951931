MERGE INTO users u USING staging s ON s.id = u.id WHEN MATCHED THEN UPDATE SET age = s.age;
