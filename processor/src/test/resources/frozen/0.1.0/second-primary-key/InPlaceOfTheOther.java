package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
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

@Migration(version = 2026_01_15_001L, description = "make emails the key", phase = Phase.CONTRACT)
final class KeyByEmail implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addUnique("users_id_key", "id")
                .dropConstraint("users_pkey")
                .addPrimaryKey("users_pkey", "email");
    }
}
