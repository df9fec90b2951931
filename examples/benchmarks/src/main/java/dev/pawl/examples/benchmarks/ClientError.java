package dev.pawl.examples.benchmarks;

import java.sql.SQLException;
import java.util.Comparator;

/**
 * What a client was told instead of being served.
 *
 * @param stage the stage in which that was
 * @param message the first line of it
 */
record ClientError(int stage, String message) implements Comparable<ClientError> {

    private static final Comparator<ClientError> ORDER =
            Comparator.comparing(ClientError::stage).thenComparing(ClientError::message);

    static ClientError of(int stage, SQLException error) {
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return new ClientError(stage, error.getSQLState() + " " + message);
    }

    @Override
    public int compareTo(ClientError other) {
        return ORDER.compare(this, other);
    }
}
