package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;
import lombok.val;

@Migration(version = 1, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        val table = "users";
        val users = db.createTable(table).column("id", bigint().notNull()).primaryKey("id");
        for (val column : List.of("first_name", "last_name")) {
            users.column(column, text());
        }
    }
}
