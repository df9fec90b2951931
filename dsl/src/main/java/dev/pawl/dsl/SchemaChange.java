package dev.pawl.dsl;

/** A change of the schema and, where it cannot be derived, the way back. */
public interface SchemaChange {

    /**
     * Describes the change. The body is evaluated while compiling; it may use calls on {@code db}, constants, local
     * variables, loops over {@code List.of(...)} and static methods that do the same.
     *
     * @param db the database to change
     */
    void up(Database db);

    /**
     * Describes the way back. Leave it out: Pawl derives it from {@link #up} and proves that it restores the schema.
     * Override it only where the derived way is not the wanted one.
     *
     * @param db the database after {@link #up}
     */
    default void down(Database db) {}
}
