package dev.pawl.runtime.crash;

/** When something happens, seen from one statement. */
enum Moment {
    BEFORE_IT_IS_SENT,
    /** If the statement waits for nothing, it may be over by then. */
    WHILE_IT_RUNS,
    /** The server has done it and the runner will never know. */
    AFTER_IT_RETURNED
}
