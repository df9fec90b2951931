package dev.pawl.dsl;

import java.util.Locale;

/**
 * The access method of an index.
 *
 * @see <a href="https://www.postgresql.org/docs/current/indexes-types.html">Index Types</a>
 */
public enum IndexMethod {
    /** Equality and order; the default. */
    BTREE,
    /** Equality only. */
    HASH,
    /** Ranges, geometry, nearest neighbours. */
    GIST,
    /** Values that can be partitioned without overlap. */
    SPGIST,
    /** Values with many parts: arrays, {@code jsonb}, full text. */
    GIN,
    /** Very large tables whose rows lie in the order of the column. */
    BRIN;

    /** The method as written in SQL. */
    public String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
