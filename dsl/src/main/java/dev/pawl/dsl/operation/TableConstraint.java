package dev.pawl.dsl.operation;

import dev.pawl.dsl.Reference;
import dev.pawl.dsl.internal.SqlText;
import java.util.List;

/** A constraint of a table. */
public sealed interface TableConstraint {

    /** The constraint's name, or {@link Operation#UNNAMED}. */
    String name();

    /**
     * {@code PRIMARY KEY}.
     *
     * @param name the constraint's name
     * @param columns the key's columns in order
     */
    record PrimaryKey(String name, List<String> columns) implements TableConstraint {}

    /**
     * {@code UNIQUE}.
     *
     * @param name the constraint's name
     * @param columns the unique columns in order
     */
    record Unique(String name, List<String> columns) implements TableConstraint {}

    /**
     * {@code CHECK}.
     *
     * @param name the constraint's name
     * @param condition what holds for each row
     */
    record Check(String name, @SqlText String condition) implements TableConstraint {}

    /**
     * {@code FOREIGN KEY}.
     *
     * @param name the constraint's name
     * @param columns the referencing columns
     * @param reference the far end
     */
    record ForeignKey(String name, List<String> columns, Reference reference) implements TableConstraint {}
}
