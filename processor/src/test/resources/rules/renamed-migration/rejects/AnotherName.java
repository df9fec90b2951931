package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_01_10_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().generatedAlwaysAsIdentity()).column("name", text()).primaryKey("id");
    }
}

@Migration(version = 2026_01_10_002L, description = "give users an address")
final class AddAddresses implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("email", text());
    }
}
