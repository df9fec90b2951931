package dev.pawl.processor.type;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a real server says of each pair of types. */
final class TypePairs {

    /** A transaction for each pair, or else the locks of all tables would be kept. */
    private static final String TRY = """
            CREATE TABLE answers (question text, a text, b text, answer text);
            CREATE TABLE names (n text);
            CREATE PROCEDURE try_all() LANGUAGE plpgsql AS $$
            DECLARE a text; b text; was oid; answer text; has_key bool;
            BEGIN
                FOR a, b IN SELECT x.n, y.n FROM names x, names y LOOP
                    EXECUTE format('CREATE TABLE t (c %s)', a);
                    SELECT relfilenode INTO was FROM pg_class WHERE oid = 't'::regclass;
                    BEGIN
                        EXECUTE format('ALTER TABLE t ALTER COLUMN c TYPE %s', b);
                        SELECT CASE relfilenode WHEN was THEN 'kept' ELSE 'written' END INTO answer
                            FROM pg_class WHERE oid = 't'::regclass;
                    EXCEPTION WHEN OTHERS THEN answer := SQLSTATE;
                    END;
                    INSERT INTO answers VALUES ('assign', a, b, answer);
                    DROP TABLE t;
                    COMMIT;
                END LOOP;
                FOR b IN SELECT n FROM names LOOP
                    BEGIN
                        EXECUTE format('CREATE TABLE k (c %s UNIQUE)', b);
                        has_key := true;
                    EXCEPTION WHEN OTHERS THEN has_key := false;
                    END;
                    INSERT INTO answers VALUES ('key', b, '', has_key);
                    IF has_key THEN
                        FOR a IN SELECT n FROM names LOOP
                            EXECUTE format('CREATE TABLE t (c %s)', a);
                            BEGIN
                                ALTER TABLE t ADD FOREIGN KEY (c) REFERENCES k (c);
                                answer := 'joined';
                            EXCEPTION WHEN OTHERS THEN answer := SQLSTATE;
                            END;
                            INSERT INTO answers VALUES ('join', a, b, answer);
                            DROP TABLE t;
                            COMMIT;
                        END LOOP;
                        DROP TABLE k;
                    END IF;
                END LOOP;
            END $$""";

    private TypePairs() {}

    /** The answers by question and the two names. */
    static Map<List<String>, String> of(Connection connection, List<String> types) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION citext");
            statement.execute(TRY);
            try (PreparedStatement names = connection.prepareStatement("INSERT INTO names SELECT * FROM unnest(?)")) {
                names.setArray(1, connection.createArrayOf("text", types.toArray()));
                names.execute();
            }
            statement.execute("CALL try_all()");
            Map<List<String>, String> answers = new HashMap<>();
            try (ResultSet rows = statement.executeQuery("SELECT question, a, b, answer FROM answers")) {
                while (rows.next()) {
                    answers.put(List.of(rows.getString(1), rows.getString(2), rows.getString(3)), rows.getString(4));
                }
            }
            return answers;
        }
    }
}
