package dev.pawl.runtime.setting;

/** What an application does on a database that has migrations of a newer version of it. */
public enum OlderApplication {
    /** Refuses every newer migration. */
    REFUSED,
    /** Lives with those that expand, and refuses once a contracting one has removed what this version may use. */
    WHILE_EXPANDING,
    /** Starts whatever the newer ones have done. */
    ALLOWED
}
