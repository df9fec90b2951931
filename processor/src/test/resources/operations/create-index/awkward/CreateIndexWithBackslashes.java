package cases;

import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "make files")
final class Files implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("files")
                .column("id", integer().notNull())
                .column("path", text().defaultTo("C:\\temp").comment("it's C:\\"))
                .column("tags", text().array().defaultTo(List.of("\\", "it's")))
                .column("at", timestamptz())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "use backslashes where nothing can be set")
final class CreateIndexWithBackslashes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("files")
                .createIndex("files_path_idx", on("path").where("path like 'C:\\\\%' and at > '2024-02-01 00:00+00'"))
                .createIndex("files_name_idx", onExpression("replace(path, '\\', '/')").where("at is null"))
                .addCheck("files_path_check", "path !~ '^\\s*$'");
    }
}
