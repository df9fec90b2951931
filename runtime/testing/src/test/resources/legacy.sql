\restrict abc
CREATE TABLE legacy (id bigint PRIMARY KEY);
\unrestrict abc
