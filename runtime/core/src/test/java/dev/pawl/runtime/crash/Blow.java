package dev.pawl.runtime.crash;

/** What happens to a runner. */
enum Blow {
    /** {@code kill -9} of its JVM. */
    KILL_RUNNER,
    /** {@code pg_terminate_backend} of all its connections. */
    TERMINATE_CONNECTIONS,
    /** An immediate stop of the server, which is started again. */
    STOP_SERVER
}
