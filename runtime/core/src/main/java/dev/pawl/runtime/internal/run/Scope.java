package dev.pawl.runtime.internal.run;

/**
 * How far a run forward goes.
 *
 * @param newest no later version
 * @param contracting whether contracting migrations run too
 * @param inVersionOrder whether they run in version order with the expanding ones, and not after them
 */
public record Scope(long newest, boolean contracting, boolean inVersionOrder) {

    public static final Scope EXPANDING = new Scope(Long.MAX_VALUE, false, false);
    public static final Scope EVERYTHING = new Scope(Long.MAX_VALUE, true, false);

    public static Scope upTo(long version) {
        return new Scope(version, false, false);
    }

    public static Scope contractTo(long version) {
        return new Scope(version, true, true);
    }

    /** The same on a fresh database, which nobody uses yet. */
    Scope onFresh() {
        return contractTo(newest);
    }
}
