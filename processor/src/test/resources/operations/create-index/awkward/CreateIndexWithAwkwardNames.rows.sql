INSERT INTO "Order" VALUES (1, 'x', 'y'), (2, 'x', 'z');
