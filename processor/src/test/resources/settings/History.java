import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.bytea;
import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.doublePrecision;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.interval;
import static dev.pawl.dsl.Columns.jsonb;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.real;
import static dev.pawl.dsl.Columns.sqlNull;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamp;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "tables whose texts have \\ and ' and \" and $$ and é in them")
final class CreateTables implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("hubs")
                .column("id", bigint().notNull())
                .column("code", varchar(20).notNull().comment("such as C:\\temp\\new, it's \"so\""))
                .comment("hubs $$ \\ '")
                .primaryKey("id")
                .unique("hubs_code_key", "code");
        db.createTable("parcels")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("hub_id", bigint())
                .column("ref", varchar(12).notNull())
                .column("path", text().notNull().defaultTo("C:\\temp\\new"))
                .column("note", text().defaultTo("it's \"é\" $$ {schema} ? %s \\"))
                .column("weight", integer().notNull().defaultTo(-1))
                .column("ratio", real().defaultTo(0.1))
                .column("exact", doublePrecision().defaultTo(1e-300))
                .column("cost", numeric(8, 2).defaultTo(1234.5))
                .column("fragile", bool().notNull().defaultTo(false))
                .column("sent", timestamptz().defaultTo(expression("'2024-02-01 10:00'")))
                .column("sent_local", timestamp().defaultTo(expression("timestamp '2024-02-01 10:00'")))
                .column("due", date().defaultTo(expression("'01/02/2024'")))
                .column("span", interval().defaultTo(expression("'-1 2:03:04'")))
                .column("bits", bytea().defaultTo(expression("'\\x00ff5c27'")))
                .column("meta", jsonb().defaultTo("{\"a\": \"\\\\d\", \"b\": null}"))
                .column("tags", text().array().defaultTo(List.of("a\\b", "NULL", "it's")))
                .column("old_tags", text().array().defaultTo(expression("'{\"a\\\\\\\\b\",NULL}'")))
                .primaryKey("id")
                .unique("parcels_ref_key", "ref")
                .check("parcels_path_check", "path !~ '^\\s*$' and path not like '%\\_' escape '\\'")
                .check("parcels_due_check", "due > date '01/02/2003'")
                .foreignKey("parcels_hub_fk", "hub_id", references("hubs", "id"));
    }
}

@Migration(version = 2, description = "rows")
final class InsertRows implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("hubs", "id", "code")
                .row(1, "C:\\temp")
                .row(2, "it's")
                .row(3, "tab\there")
                .row(4, "\\'");
        db.insertInto("parcels", "ref", "hub_id", "note", "tags", "ratio", "exact")
                .row("a\\b", 1, "\\", List.of("\\", "'"), 0.1, 1.5)
                .row("c", 2, sqlNull(), List.of("x"), -0.25, -1e300)
                .row("d", 2, expression("U&'d\\0061t\\+000061' || E'\\t\\'' || N'\\' || $$\\'$$"), List.of("$$"), 1.0, 0.0);
        db.insertInto("parcels", "ref", "sent", "span")
                .row("e", expression("timestamptz '2024-07-01 12:00 EST'"), expression("interval '-1 days -2:00'"));
    }
}

@Migration(version = 3, description = "indexes on tables in use")
final class CreateIndexes implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .createIndex("parcels_path_idx", on("ref").where("path like 'C:\\temp%'"))
                .createIndex("parcels_note_idx", onExpression("lower(note) || '\\'\n '\\d'").where("note ~ E'^\\\\d\\'' or note = U&'\\00e9'"))
                .createIndex("parcels_due_idx", on("due").where("due > '2024-02-01' and sent > '2024-02-01 00:00+00'"))
                .createIndex("parcels_span_idx", on("span").where("span > '1 day' and fragile is null"))
                .createIndex("parcels_hub_idx", on("hub_id").where("hub_id is not null"))
                .addUnique("parcels_hub_ref_key", "hub_id", "ref");
    }
}

@Migration(version = 4, description = "columns and checks")
final class AlterTables implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .addColumn("label", text().notNull().defaultTo("\\N"))
                .addCheck("parcels_label_check", "label <> '\\' and label <> 'it''s \\'")
                .setDefault("path", "D:\\")
                .dropDefault("note")
                .setNotNull("due");
    }
}

@Migration(version = 5, description = "statements that no operation covers")
final class RawStatements implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("""
                        CREATE TABLE notes (
                          id integer PRIMARY KEY, path text DEFAULT 'C:\\temp', at timestamptz DEFAULT '03/04/2024 05:00',
                          doc xml, list text[], price numeric, CHECK (path <> '\\' OR path = NULL))
                        """)
                .because("xml has no method")
                .undoneBy("DROP TABLE notes -- it's '\\'");
        db.sql("""
                        INSERT INTO notes (id, path, doc, list, price) VALUES
                          (1, 'a\\b', 'x<a b="\\"/>', '{a,NULL}', 1),
                          (2, E'a\\\\b\\'', xmlelement(name a, '\\x00ff'::bytea), '{"\\\\"}', to_number('1,234.5', '9G999D9')),
                          (3, U&'\\0061!' , null, array['\\', null], to_char(1234.5, '9999D9')::numeric),
                          (4, 0.1::float4::text || 1e-7::float8::text || '\\x00ff'::bytea::text, null, null, null),
                          (5, ('-1 2:03:04'::interval)::text || '03/04/2024'::date || to_char(date '2024-05-01', 'TMMonth'),
                           null, null, null),
                          (6, timestamptz '2024-03-04 05:00'::text || quote_ident('a') || format('%I', 'b'), null, null, null),
                          (7, (select count(*)::text from hubs where code = null), null, null, null)
                        """)
                .because("it tries what settings change")
                .undoneBy("DELETE FROM notes WHERE path LIKE 'a\\\\b%' OR id > 1");
        db.sql("""
                        CREATE FUNCTION slashes(given text) RETURNS text LANGUAGE plpgsql AS $fn$
                        declare given_too text := '\\';
                        begin
                          return given || given_too || E'\\n';
                        end $fn$;
                        CREATE FUNCTION more_slashes() RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''\\d''::text';
                        CREATE VIEW slashed AS SELECT id, path || '\\' AS path FROM notes WHERE path <> N'\\'
                        """)
                .because("a function and a view")
                .undoneBy("DROP VIEW slashed; DROP FUNCTION more_slashes(); DROP FUNCTION slashes(text)");
        db.sql("""
                        DO $$
                        declare
                          made text;
                        begin
                          execute 'select ''a\\b''' into made;
                          insert into notes (id, path) values (8, made || slashes('x') || more_slashes());
                          assert made = 'a' || chr(92) || 'b', 'backslashes';
                        end $$
                        """)
                .because("SQL that is made at run time")
                .undoneBy("DELETE FROM notes WHERE id = 8");
    }
}

@Allow(value = "dropped-column", because = "a test")
@Irreversible(because = "a test")
@Migration(version = 6, description = "rows and objects that go", phase = dev.pawl.dsl.Phase.CONTRACT)
final class RemoveThings implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("parcels")
                .dropIndex("parcels_note_idx")
                .dropConstraint("parcels_path_check")
                .dropColumn("old_tags");
        db.deleteFrom("parcels", "ref", "path").row("c", "C:\\temp\\new");
        db.deleteFrom("hubs", "code").row("\\'").row("tab\there");
    }
}
