package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", varchar(50).notNull())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "make partitions of orders")
final class MakePartitions implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("select make_partitions(12)")
                .because("makes empty tables, and locks nothing")
                .undoneBy("select drop_partitions(12)");
    }
}
