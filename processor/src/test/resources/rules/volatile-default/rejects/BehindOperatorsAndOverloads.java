package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_01_10_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users").column("id", bigint().generatedAlwaysAsIdentity()).primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "give users numbers")
final class AddNumbersToUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addColumn("dice", integer().defaultTo(expression("1 + floor(random() * 6)::integer")))
                .addColumn("token", text().defaultTo(expression("'u-' || gen_random_uuid()")))
                .addColumn("own", integer().defaultTo(expression("1 operator(app.+) 2")))
                .addColumn("other", integer().defaultTo(expression("lower(5, 6)")))
                .addColumn("slow", bool().defaultTo(expression("pg_sleep(1) is null")))
                .addColumn("state", text().defaultTo(expression("case when clock_timestamp() > '2026-01-01' then 'new' else 'old' end")));
    }
}
