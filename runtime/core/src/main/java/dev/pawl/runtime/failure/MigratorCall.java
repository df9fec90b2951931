package dev.pawl.runtime.failure;

/** What can be asked of a {@code Migrator}, as far as failures tell to do it. */
public enum MigratorCall {
    /** Run what is pending. */
    UP,
    /** Run the contracting migrations that wait. */
    CONTRACT,
    /** Run everything up to a version, in version order. The argument is the version. */
    CONTRACT_TO,
    /** Undo the newest migrations. The argument is how many. */
    DOWN,
    /** Undo all that are newer than a version. The argument is the version. */
    DOWN_TO,
    /** Look what is applied. */
    STATUS,
    /** Record what the database holds already. The argument is the version. */
    BASELINE,
    /** Record it without a comparison. The argument is the version. */
    FORCE_BASELINE,
    /** Record that a repair by hand has completed a migration. The argument is the version. */
    RESOLVE_APPLIED,
    /** Record that a repair by hand has removed a migration. The argument is the version. */
    RESOLVE_ROLLED_BACK,
    /** Record that it is complete without a comparison. The argument is the version. */
    FORCE_RESOLVE_APPLIED,
    /** Record that it is removed without a comparison. The argument is the version. */
    FORCE_RESOLVE_ROLLED_BACK;

    /** Returns the call as a remedy. */
    public Remedy asRemedy() {
        return new Remedy.Call(this, null);
    }

    /**
     * Returns the call as a remedy.
     *
     * @param argument the version, or the number
     */
    public Remedy of(long argument) {
        return new Remedy.Call(this, argument);
    }
}
