package dev.pawl.dsl;

/** When a migration may run during a rollout, in which the old and the new application serve side by side. */
public enum Phase {
    /** Adds only what the old version of the application can ignore; runs when the service boots. */
    EXPAND,

    /**
     * Removes or tightens what the old version may still use; waits until {@code contract} is asked for, but on a fresh
     * database, which nobody uses yet.
     */
    CONTRACT
}
