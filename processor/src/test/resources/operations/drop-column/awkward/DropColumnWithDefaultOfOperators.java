package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.expression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;
import dev.pawl.dsl.Allow;

@Migration(version = 1, description = "make parcels")
final class Parcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels")
                .column("id", bigint().notNull())
                .column("fragile", bool().notNull().defaultTo(false))
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "take most parcels for fragile")
final class FragileByDefault implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels").setDefault("fragile", expression("2 between 1 and 3"));
    }
}

@Migration(version = 3, description = "forget what is fragile", phase = Phase.CONTRACT)
@Allow(value = "dropped-column", because = "unread since release 2.3")
@Allow(value = "irreversible-change", because = "the default comes back, which is all that this case is about")
final class DropColumnWithDefaultOfOperators implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels").dropColumn("fragile");
    }
}
