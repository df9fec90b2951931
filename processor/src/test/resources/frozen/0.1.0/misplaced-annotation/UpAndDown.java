package shop;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint()).column("name", text());
    }
}

final class Names {

    @Migration(version = 2026_01_15_001L, description = "drop the names of users")
    @Irreversible(because = "the names moved to table profiles in release 2.3")
    static final class DropNameOfUsers implements SchemaChange {

        @Override
        @Allow(value = "dropped-column", because = "no release reads or writes it since 2.4")
        public void up(Database db) {
            dropName(db, "users");
        }

        private static void dropName(Database db, String table) {
            db.alterTable(table).dropColumn("name");
        }
    }
}
