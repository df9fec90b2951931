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
final class AddEmails implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("email", text());
    }
}

@Migration(version = 2026_01_10_003L, description = "give users a number")
final class AddPhones implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("phone", text());
    }
}

@Migration(version = 2026_01_20_001L, description = "count the logins of users")
final class AddLogins implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("logins", bigint());
    }
}
