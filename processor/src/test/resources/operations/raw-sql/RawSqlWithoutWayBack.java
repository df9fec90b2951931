package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make users")
final class Users implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("name", varchar(50))
                .column("age", integer())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "lower all emails")
@Irreversible(because = "nobody knows how they were spelled")
@Allow(value = "unbatched-change", because = "has few rows")
final class RawSqlWithoutWayBack implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("""
                update users
                set email = lower(email) -- all of them
                """);
    }
}
