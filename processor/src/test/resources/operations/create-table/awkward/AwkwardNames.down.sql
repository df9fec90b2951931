-- the way back from 1 AwkwardNames

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Tééééééééééééééééééééééééééééééé, ACCESS EXCLUSIVE on Order
-- breaks: readers of table `Tééééééééééééééééééééééééééééééé`, writers of table `Tééééééééééééééééééééééééééééééé`
-- loses: data: table `Tééééééééééééééééééééééééééééééé`
DROP TABLE "Tééééééééééééééééééééééééééééééé";

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on Order
-- breaks: readers of table `Order`, writers of table `Order`
-- loses: data: table `Order`
DROP TABLE "Order";
