package cases;

import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make files")
final class Files implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("files").column("id", integer().notNull()).column("path", text()).primaryKey("id");
    }
}

@Migration(version = 2, description = "note a path in every spelling that there is")
final class RawSqlWithBackslashes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("""
                        INSERT INTO files -- it's '\\'
                        VALUES (1, 'C:\\temp'), (2, E'C:\\\\temp\\''), (3, U&'d\\0061t\\+000061'), (4, N'\\'), (5, $$C:\\'$$),
                               (6, 'one \\'
                                   'constant'), (7, U&'d!0061ta' UESCAPE '!'), (8, 'no backslash')
                        """)
                .because("it shows how constants are spelled")
                .undoneBy("DELETE FROM files WHERE path LIKE'C:\\\\%'OR id > 1");
    }
}
