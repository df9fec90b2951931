package dev.pawl.testing;

import static dev.pawl.testing.PawlAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@PawlTest(migrated = false, fresh = Fresh.PER_CLASS)
final class DatabaseAssertTest {

    @BeforeAll
    static void fill(TestDatabase database) {
        database.execute(
                "CREATE TABLE t (id bigint, name text)",
                "INSERT INTO t VALUES (1), (1)",
                "ALTER TABLE t ADD CONSTRAINT c CHECK (id > 1) NOT VALID",
                "CREATE INDEX i ON t (id)");
        try {
            database.execute("CREATE UNIQUE INDEX CONCURRENTLY half ON t (id)");
        } catch (TestDatabaseException e) {
            // leaves an invalid index
        }
    }

    @Test
    void passesWhatIsThere(TestDatabase database) {
        assertThat(database)
                .hasTable("t")
                .doesNotHaveTable("u")
                .hasColumn("t", "id")
                .doesNotHaveColumn("t", "age")
                .hasIndex("i")
                .hasValidIndex("i")
                .hasIndex("half")
                .doesNotHaveIndex("j")
                .hasConstraint("t", "c")
                .hasRowCount("t", 2);
        assertThat(database.dataSource()).inSchema("public").hasTable("t");
    }

    @Test
    void saysWhatIsThereInstead(TestDatabase database) {
        fails(database, it -> it.hasTable("u"), "schema `public` has no table `u`; its tables are [t]");
        fails(database, it -> it.hasColumn("t", "age"), "has no column `t.age`; its columns are [id, name]");
        fails(database, it -> it.hasIndex("j"), "has no index `j`; its indexes are [half, i]");
        fails(database, it -> it.hasConstraint("t", "d"), "has no constraint `t.d`; its constraints are [c]");
        fails(database, it -> it.doesNotHaveTable("t"), "schema `public` has table `t`, and should not");
        fails(database, it -> it.hasValidIndex("half"), "index `half` is invalid: ");
        fails(database, it -> it.hasValidatedConstraint("t", "c"), "constraint `c` of `t` is not validated");
        fails(database, it -> it.hasRowCount("t", 3), "expected 3 rows in table `t`, and there are 2");
        fails(database, it -> it.inSchema("other").hasTable("t"), "schema `other` has no table `t`");
    }

    private static void fails(TestDatabase database, Consumer<DatabaseAssert> assertion, String message) {
        assertThatThrownBy(() -> assertion.accept(assertThat(database)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }
}
