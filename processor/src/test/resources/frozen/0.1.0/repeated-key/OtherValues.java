package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create samples")
final class CreateSamples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("days").column("key", date().notNull()).primaryKey("key");
        db.createTable("names").column("key", varchar(3).notNull()).primaryKey("key");
        db.createTable("labels").column("key", text().notNull()).primaryKey("key");
        db.createTable("networks").column("key", inet().notNull()).primaryKey("key");
    }
}

@Migration(version = 2026_01_15_001L, description = "fill samples")
@Irreversible(because = "samples are never taken back")
final class FillSamples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("days", "key").row("2024-03-01").row("today").row(expression("current_date - 1"));
        db.insertInto("names", "key").row("ab").row("ab ");
        db.insertInto("labels", "key").row("a").row("A").row("a ").row("1").row("1.0");
        db.insertInto("networks", "key").row("10.0.0.1").row("10.0.0.1/8");
    }
}
