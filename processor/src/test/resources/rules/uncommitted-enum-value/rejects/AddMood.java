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
                .column("email", varchar(50))
                .column("age", integer())
                .primaryKey("id")
                .unique("users_email_key", "email");
        db.createTable("orders").column("id", bigint().notNull()).primaryKey("id");
        db.sql("create type mood as enum ('sad', 'ok')").undoneBy("drop type mood");
        db.createTable("moods").column("mood", userDefined("mood").notNull()).primaryKey("mood");
    }
}

@Migration(version = 2026_01_15_001L, description = "add a mood")
final class AddMood implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("alter type mood add value 'great'; insert into moods (mood) values ('great')")
                .undoneBy("delete from moods where mood = 'great'");
    }
}
