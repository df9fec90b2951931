package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create parcels")
final class CreateParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("parcels").column("id", bigint().notNull()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "describe parcels")
final class DescribeParcels implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .addColumn("words", userDefined("tsvector"))
                .addColumn("seats", userDefined("int4range"))
                .addColumn("page", userDefined("xml"))
                .addColumn("net", userDefined("cidr"))
                .addColumn("mac", userDefined("macaddr"))
                .addColumn("place", userDefined("point"))
                .addColumn("flags", userDefined("bit(8)"))
                .addColumn("email", userDefined("citext"))
                .addColumn("sent", userDefined("timestamp(3)"));
    }
}
