package dev.pawl.runtime.registry;

import dev.pawl.runtime.Migrator;

/** When a migration may run, seen from a rollout in which two versions of the application serve side by side. */
public enum Phase {
    /** Only adds what the old version of the application can ignore; runs on boot. */
    EXPAND,
    /** Removes or tightens what the old version may still use; waits for {@link Migrator#contract()}. */
    CONTRACT
}
