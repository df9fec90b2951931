package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", varchar(100).notNull())
                .column("name", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_14_001L, description = "create the roles of users")
final class CreateUserRole implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create type user_role as enum ('guest', 'member')")
                .because("locks no table; there is no operation for types")
                .undoneBy("drop type user_role");
    }
}

@Migration(version = 2026_01_15_001L, description = "give users a role")
@Allow(value = "domain-column-on-existing-table", because = "user_role is an enum")
final class AddRoleToUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("role", userDefined("user_role").notNull().defaultTo("guest"));
    }
}
