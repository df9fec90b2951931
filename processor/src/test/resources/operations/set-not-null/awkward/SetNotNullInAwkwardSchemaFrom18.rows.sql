INSERT INTO customers VALUES (1, 'a');
INSERT INTO "Bil""ling.2 %s".customers VALUES (1, 'a'), (2, 'b');
INSERT INTO "Bil""ling.2 %s".invoices VALUES (1, 1, 10), (2, 2, 20);
