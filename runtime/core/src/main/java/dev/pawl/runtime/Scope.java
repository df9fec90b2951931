package dev.pawl.runtime;

/**
 * How far a run forward goes.
 *
 * @param newest no later version
 * @param contracting whether contracting migrations run too
 */
record Scope(long newest, boolean contracting) {

    static final Scope EXPANDING = new Scope(Long.MAX_VALUE, false);
    static final Scope EVERYTHING = new Scope(Long.MAX_VALUE, true);

    static Scope upTo(long version) {
        return new Scope(version, false);
    }
}
