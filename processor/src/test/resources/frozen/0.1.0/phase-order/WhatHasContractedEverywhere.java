// javac -Apawl.contracted=2026_01_15_002
package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_15_001L, description = "create users")
final class CreateUsers implements SchemaChange {
    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("role", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_002L, description = "drop roles", phase = Phase.CONTRACT)
@Allow(value = "dropped-column", because = "unused since release 2.3")
@Irreversible(because = "nobody misses them")
final class DropRoles implements SchemaChange {
    @Override
    public void up(Database db) {
        db.alterTable("users").dropColumn("role");
    }
}

@Migration(version = 2027_01_15_001L, description = "give users a role, a number this time")
final class AddRoleNumbers implements SchemaChange {
    @Override
    public void up(Database db) {
        db.alterTable("users").addColumn("role", integer());
    }
}
