package dev.pawl.runtime.failure;

/** What a connection to the database is made of, as far as failures tell to look at it. */
public enum ConnectionPart {
    /** Host and port, and whatever else says which server is meant. */
    ADDRESS,
    /** The name of the user, and the password. */
    USER,
    /** A password, which is missing. */
    PASSWORD;

    /** Returns the way out that is to look at it. */
    public Remedy asRemedy() {
        return new Remedy.Connection(this);
    }
}
