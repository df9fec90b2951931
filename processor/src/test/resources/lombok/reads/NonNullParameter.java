package shop;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import lombok.NonNull;

@Migration(version = 1, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(@NonNull Database db) {
        db.createTable("users").column("id", bigint().notNull()).primaryKey("id");
    }
}
