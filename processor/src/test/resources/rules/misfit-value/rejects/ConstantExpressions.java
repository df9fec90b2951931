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
        db.createTable("samples")
                .column("id", bigint().notNull())
                .column("number", integer().defaultTo(expression("'abc'")))
                .column("day", date().defaultTo(expression("date '2023-02-29'")))
                .column("local", timestamp().defaultTo(expression("cast('2024-13-01' as timestamp)")))
                .column("flag", bool().defaultTo(expression("1")))
                .column("count", integer().defaultTo(expression("'1'::text")))
                .column("code", varchar(3).defaultTo(expression("'abcd'")))
                .column("price", numeric(4, 1).defaultTo(expression("-1000")))
                .column("meta", jsonb().defaultTo(expression("('{a}')")))
                .column("uid", uuid().defaultTo(expression("$$none$$::uuid")))
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "fill samples")
@Irreversible(because = "samples are never taken back")
final class FillSamples implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("samples", "id", "day").row(1, expression("'2023-02-29'")).row(2, expression("default"));
        db.insertInto("samples", "id", "number").row(3, expression("lower(default)"));
        db.deleteFrom("samples", "id").row(expression("default"));
        db.deleteFrom("samples", "id", "number").row(1, expression("DEFAULT"));
    }
}
