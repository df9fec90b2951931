package dev.pawl.testing;

/** What a test does with a database; may throw anything. */
@FunctionalInterface
public interface DatabaseCheck {

    /**
     * Looks at the database, and throws if it is not as it should be.
     *
     * @param database the database, which is dropped afterwards
     * @throws Exception if it is not
     */
    void check(TestDatabase database) throws Exception;
}
