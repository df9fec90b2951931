package dev.pawl.runtime.plan;

import java.util.Locale;

/**
 * What must hold for the rows that are there, or else a step fails: asked before the step is begun, so that nothing is
 * left behind.
 *
 * @param offenders what the rows are that stand in the way
 * @param query a query without parameters that returns one column of type {@code text}: a row for each row, or key,
 *     that stands in the way, naming it for people, for example {@code id=7}; names without a schema mean the schema
 *     of the {@code Migrator}
 * @param early whether it can be asked before the first step of the migration, because all that it names is there
 *     before; else it is asked right before its step
 */
public record Requirement(Wording offenders, String query, boolean early) {

    private static final int SHOWN = 1_000;

    /** Returns the query for people, who do not read thousands of keys. */
    public String shownQuery() {
        return query.length() <= SHOWN
                ? query
                : query.substring(0, SHOWN)
                        + String.format(Locale.ROOT, " ... and %,d more characters", query.length() - SHOWN);
    }

    /**
     * What stands in the way, to be read after a number.
     *
     * @param one of a single one, for example {@code row of `users` with no `email`}
     * @param many of several, or of none, for example {@code rows of `users` with no `email`}
     */
    public record Wording(String one, String many) {

        /**
         * Returns the wording for rows of a table.
         *
         * @param table the name of the table
         * @param what what is wrong with each of them, for example {@code with no `email`}
         */
        public static Wording rows(String table, String what) {
            return rows(table, what, what, "");
        }

        /**
         * Returns the wording for rows of a table, with a verb.
         *
         * @param table the name of the table
         * @param one the verb for one, for example {@code that has}
         * @param many the verb for several, for example {@code that have}
         * @param what what follows the verb
         */
        public static Wording rows(String table, String one, String many, String what) {
            return new Wording("row of `" + table + "` " + one + what, "rows of `" + table + "` " + many + what);
        }

        /**
         * Returns it with words before it.
         *
         * @param words the words, with a blank behind them
         */
        public Wording after(String words) {
            return new Wording(words + one, words + many);
        }

        /** Returns it as it reads without a number. */
        @Override
        public String toString() {
            return many;
        }

        /**
         * Returns it with its number.
         *
         * @param count how many there are
         */
        public String counted(long count) {
            return count + " " + (count == 1 ? one : many);
        }
    }
}
