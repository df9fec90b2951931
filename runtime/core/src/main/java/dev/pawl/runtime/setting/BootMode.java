package dev.pawl.runtime.setting;

import dev.pawl.runtime.Migrator;

/** What an application does about its migrations when it starts, see {@link Migrator#boot}. */
public enum BootMode {
    /** Runs what is pending, as {@link Migrator#up} does. */
    MIGRATE,
    /** Refuses to start if anything is pending or does not fit, as {@link Migrator#validate} does. */
    VALIDATE,
    /** Waits until another process has run what is pending, and runs nothing itself. */
    WAIT,
    /** Does nothing, and does not even connect. */
    OFF
}
