-- the way back from 2 CreateTableWithEverything

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders, ACCESS EXCLUSIVE on users
-- breaks: readers of table `orders`, writers of table `orders`
-- loses: data: table `orders`
DROP TABLE "orders";
