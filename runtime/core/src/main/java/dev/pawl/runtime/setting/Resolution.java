package dev.pawl.runtime.setting;

import dev.pawl.runtime.Migrator;

/** What somebody has made of a migration by hand, see {@link Migrator#resolve}. */
public enum Resolution {
    /** All that it does is in the database. */
    APPLIED,
    /** Nothing of it is in the database. */
    ROLLED_BACK
}
