package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_01_10_001L, description = "create the table of those who may log in")
final class CreateUsers implements SchemaChange {

    private static final String TABLE = "users";

    @Override
    public void up(Database db) {
        // the people who may log in
        db.createTable(TABLE)
                .column("id", bigint().generatedAlwaysAsIdentity()).column("name", text()).primaryKey("id");
    }
}

@Migration(version = 2026_01_10_002L, description = "give users an address")
final class AddEmails implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("email", text());
    }
}
