CREATE TABLE "o'clock \ ""x""" ("id '""" bigint);
