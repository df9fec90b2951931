package dev.pawl.dsl;

/** Rows to insert. */
public interface NewRows {

    /**
     * One row.
     *
     * @param values a value for each column: a string, number, boolean, list (for an array) or {@link Expression};
     *     {@code sqlNull()} of {@link Columns} for null
     */
    NewRows row(Object... values);

    /**
     * The rows of a CSV file, as {@code COPY ... TO ... (FORMAT csv, HEADER)} writes it: the header names the columns, in any
     * order; what is empty without quotes is null. Every value is checked like a written one.
     *
     * @param file a file beside this source file, {@code resource("countries.csv")} of {@link Resource}
     * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>
     */
    NewRows rows(Resource file);
}
