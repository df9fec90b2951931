package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_14_001L, description = "create the domain of phone numbers")
final class CreatePhoneNumber implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create domain phone_number as text check (value ~ '^[+0-9 ]+$')")
                .because("locks no table; there is no operation for domains")
                .undoneBy("drop domain phone_number");
    }
}

@Migration(version = 2026_01_15_001L, description = "create contacts")
final class CreateContacts implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("contacts").column("phone", userDefined("phone_number"));
        db.alterTable("contacts").addColumn("mobile", userDefined("phone_number"));
    }
}
