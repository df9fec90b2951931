CREATE TABLE t (id bigint PRIMARY KEY, name varchar(20), price numeric(10,2), seen timestamp(3));
