ALTER DATABASE shop SET work_mem = '8MB';
