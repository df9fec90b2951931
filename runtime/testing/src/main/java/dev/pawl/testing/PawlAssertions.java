package dev.pawl.testing;

import javax.sql.DataSource;

/** Entry point of the assertions on databases. They need AssertJ on the class path. */
public final class PawlAssertions {

    private PawlAssertions() {}

    /**
     * Begins assertions on a database.
     *
     * @param actual the database
     */
    public static DatabaseAssert assertThat(TestDatabase actual) {
        return new DatabaseAssert(actual.dataSource()).inSchema(actual.schema());
    }

    /**
     * Begins assertions on a database at a version.
     *
     * @param actual the database
     */
    public static DatabaseAssert assertThat(DatabaseAt actual) {
        return assertThat(actual.database());
    }

    /**
     * Begins assertions on any database.
     *
     * @param actual a data source
     */
    public static DatabaseAssert assertThat(DataSource actual) {
        return new DatabaseAssert(actual);
    }
}
