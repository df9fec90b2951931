-- 2 AddForeignKeyToNewTable: make shops and join users to them
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on shops
CREATE TABLE "shops" (
  "id" bigint NOT NULL,
  "owner" bigint,
  CONSTRAINT "shops_pkey" PRIMARY KEY ("id")
);
-- locks: SHARE ROW EXCLUSIVE on shops, SHARE ROW EXCLUSIVE on users
-- breaks: writers of rows that violate `shops_owner_fk`
ALTER TABLE "shops" ADD CONSTRAINT "shops_owner_fk" FOREIGN KEY ("owner") REFERENCES "users" ("id");
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "shop" bigint;
-- locks: SHARE ROW EXCLUSIVE on users, SHARE ROW EXCLUSIVE on shops
-- breaks: writers of rows that violate `users_shop_fk`
ALTER TABLE "users" ADD CONSTRAINT "users_shop_fk" FOREIGN KEY ("shop") REFERENCES "shops" ("id") NOT VALID;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users, ROW SHARE on shops
-- work: reads all rows of users, reads all rows of shops
ALTER TABLE "users" VALIDATE CONSTRAINT "users_shop_fk";
