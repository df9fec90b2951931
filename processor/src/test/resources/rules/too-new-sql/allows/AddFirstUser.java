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
                .column("email", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "add the first user")
final class AddFirstUser implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("""
                        insert into users (id, email) values (1, 'root@example.com')
                        on conflict (id) do nothing
                        """)
                .undoneBy("delete from users where id = 1");
    }
}
