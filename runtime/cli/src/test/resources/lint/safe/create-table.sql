CREATE TABLE carts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, user_id bigint NOT NULL, total numeric(10,2) NOT NULL DEFAULT 0 CHECK (total >= 0));
