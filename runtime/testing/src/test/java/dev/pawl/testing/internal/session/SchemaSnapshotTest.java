package dev.pawl.testing.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.testing.PawlTest;
import dev.pawl.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PawlTest(migrated = false)
final class SchemaSnapshotTest {

    private static final String BEFORE = """
            CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text DEFAULT 'x');
            CREATE TABLE p (id bigint) PARTITION BY RANGE (id);
            CREATE VIEW v AS SELECT id FROM t;
            CREATE SEQUENCE s;
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
            CREATE TYPE mood AS ENUM ('good');
            CREATE DOMAIN age AS int CHECK (value > 0);
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            CREATE TABLE u ()                                        | left over: table u
            DROP VIEW v                                              | missing: view v:
            ALTER TABLE t ADD age int                                | left over: column t.age: integer
            ALTER TABLE t ALTER name SET DEFAULT 'y'                 | changed: column t.name: text default 'y'::text
            ALTER TABLE t ALTER name SET NOT NULL                    | changed: column t.name: text not null
            ALTER TABLE t ADD CHECK (id > 0) NOT VALID               | left over: constraint t.t_id_check: CHECK ((id > 0)) NOT VALID
            CREATE INDEX i ON t (name)                               | left over: index i: CREATE INDEX i
            CREATE OR REPLACE VIEW v AS SELECT id + 1 AS id FROM t   | changed: view v:
            ALTER SEQUENCE s CYCLE                                   | changed: sequence s: bigint
            CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f()  | left over: trigger t.g:
            CREATE POLICY o ON t USING (id > 0)                      | left over: policy t.o:
            ALTER TABLE t ENABLE ROW LEVEL SECURITY                  | changed: table t: row level security
            ALTER TYPE mood ADD VALUE 'bad'                          | changed: enum mood: good, bad
            ALTER DOMAIN age SET NOT NULL                            | changed: domain age: integer not null
            COMMENT ON TABLE t IS 'things'                           | changed: table t: things
            COMMENT ON COLUMN t.name IS 'their names'                | changed: column t.name:
            GRANT SELECT ON t TO public                              | changed: table t:
            CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2) | left over: table p1
            CREATE EXTENSION citext                                  | left over: extension citext
            """)
    void noticesEveryKindOfChange(String statement, String difference, TestDatabase database) {
        database.execute(BEFORE);
        SchemaSnapshot before = database.snapshot();

        database.execute(statement);

        assertThat(before.differences(before)).isEmpty();
        assertThat(before.differences(database.snapshot()))
                .anySatisfy(line -> assertThat(line).startsWith(difference));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ALTER TABLE t DROP name                                  | ALTER TABLE t ADD name text DEFAULT 'x'
            ALTER TABLE t ALTER name TYPE varchar(9)                 | ALTER TABLE t ALTER name TYPE text
            """)
    void comparesNeitherTheOrderOfColumnsNorTheCastsOfDefaults(String there, String back, TestDatabase database) {
        database.execute("CREATE TABLE t (id bigint, name text DEFAULT 'x', age int)");
        SchemaSnapshot before = database.snapshot();

        database.execute(there, back);

        assertThat(before.differences(database.snapshot())).isEmpty();
    }
}
