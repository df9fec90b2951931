package dev.pawl.dsl;

/** Rows to delete. */
public interface OldRows {

    /**
     * One row, found by its values.
     *
     * @param values a value for each column: a string, number or boolean
     */
    OldRows row(Object... values);
}
