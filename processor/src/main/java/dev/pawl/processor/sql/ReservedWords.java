package dev.pawl.processor.sql;

import java.util.Set;

/**
 * The words that name a column only in quotes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">SQL Key Words</a>
 */
final class ReservedWords {

    private static final Set<String> ALL = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
            collation column concurrently constraint create cross current_catalog current_date current_role
            current_schema current_time current_timestamp current_user default deferrable desc distinct do else end
            except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into
            is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on
            only or order outer overlaps placing primary references returning right select session_user similar some
            symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when
            where window with""".split("\\s+"));

    private ReservedWords() {}

    /** Whether a word, in lower case, is reserved on some supported version. */
    static boolean contains(String word) {
        return ALL.contains(word);
    }
}
