package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("net", userDefined("cidr"))
                .column("seen", userDefined("timestamptz(3)"))
                .column("rate", numeric(4, 1).array())
                .column("flags", userDefined("varbit(3)"))
                .primaryKey("id");
        db.alterTable("users").createIndex("users_net_idx", "net");
    }
}

@Migration(version = 2026_01_15_001L, description = "see values otherwise")
@Irreversible(because = "the way back would rewrite the table")
final class SeeOtherwise implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .alterColumnType("email", userDefined("citext"))
                .alterColumnType("net", inet())
                .alterColumnType("seen", timestamptz())
                .alterColumnType("rate", numeric().array())
                .alterColumnType("flags", userDefined("varbit(8)"));
    }
}
