package shop;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Irreversible(because = "users are gone")
abstract class Dropping implements SchemaChange {

    @Override
    @Allow(value = "dropped-table", because = "no release uses it")
    public void up(Database db) {
        db.dropTable("users");
    }
}

@Allow(value = "dropped-table", because = "no release uses it")
enum Tables {
    USERS
}

@Allow(value = "dropped-table", because = "no release uses it")
record Kept(@Allow(value = "dropped-table", because = "no release uses it") String name) {}

@Irreversible(because = "what is done is done")
@interface Final {}

interface Dropped {
    @Allow(value = "dropped-table", because = "no release uses it")
    default void drop(Database db) {
        db.dropTable("users");
    }
}

final class Migrations {

    static SchemaChange dropUsers() {
        @Migration(version = 2026_01_16_001L, description = "drop users")
        @Allow(value = "dropped-table", because = "no release uses it")
        final class DropUsers implements SchemaChange {
            @Override
            public void up(Database db) {
                db.dropTable("users");
            }
        }
        @Allow(value = "dropped-table", because = "no release uses it")
        record Local(String name) {}
        Runnable inLambda = () -> {
            @dev.pawl.dsl.Migration(version = 2026_01_16_002L, description = "drop users")
            final class InLambda {}
        };
        Object anonymous = new Object() {
            @Migration(version = 2026_01_16_003L, description = "drop users")
            static final class InAnonymous {}
        };
        return new DropUsers();
    }
}
