package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_04_03_001L, description = "create payments")
final class CreatePayments implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("payments")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("paid", numeric(12, 2).notNull())
                .primaryKey("id");
        db.sql("ALTER PUBLICATION shop ADD TABLE payments")
                .because("nobody is affected until a subscription is refreshed")
                .undoneBy("ALTER PUBLICATION shop DROP TABLE payments");
    }
}
