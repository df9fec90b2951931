package cases;

import static dev.pawl.dsl.Columns.bigint;


import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create big")
final class CreateBig implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("big").column("id", bigint().notNull()).column("total", bigint()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "wait longer")
@Allow(value = "blocking-work", because = "nobody writes to it at night")
final class WaitLonger implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("set local work_mem = '1GB'; create index big_total_idx on big (total)")
                .because("nobody writes to it at night")
                .undoneBy("drop index big_total_idx");
    }
}
