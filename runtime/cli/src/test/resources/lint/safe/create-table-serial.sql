CREATE TABLE carts (id bigserial PRIMARY KEY, name varchar(20) UNIQUE);
