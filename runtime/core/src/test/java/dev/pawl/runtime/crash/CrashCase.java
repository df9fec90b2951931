package dev.pawl.runtime.crash;

import java.util.Locale;

/**
 * One cell of the matrix.
 *
 * @param stage what the runner was asked to do
 * @param statement which of its statements is concerned, from 1
 * @param blow what happens
 * @param moment when
 */
record CrashCase(Stage stage, int statement, Blow blow, Moment moment) {

    @Override
    public String toString() {
        return (stage + ", statement " + statement + ": " + blow + " " + moment)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }
}
