package dev.pawl.runtime.frozen;

import dev.pawl.runtime.plan.Release;

/**
 * A migration as a lock file has it.
 *
 * @param line the number of its line, from 1; 0 if it has none yet
 * @param version its version
 * @param className the binary name of its class
 * @param checksum the number of an algorithm, a colon, and the checksum of what it does
 * @param pawl the version of the Pawl that froze it
 * @param phase whether it contracts, and whether it is known to have done so everywhere
 */
public record FrozenMigration(
        int line, long version, String className, String checksum, String pawl, FrozenPhase phase) {

    /**
     * A migration that is to be frozen by this Pawl.
     *
     * @param version its version
     * @param className the binary name of its class
     * @param checksum what this Pawl makes of what it does, without the number of an algorithm
     * @param contracts whether it contracts
     */
    public static FrozenMigration now(long version, String className, String checksum, boolean contracts) {
        return new FrozenMigration(
                0,
                version,
                className,
                ChecksumAlgorithm.numbered(checksum),
                Release.VERSION,
                contracts ? FrozenPhase.CONTRACT : FrozenPhase.EXPAND);
    }

    /** Returns the simple name of its class. The package may change: no database knows it. */
    public String name() {
        return simpleName(className);
    }

    /**
     * Whether a class is the one that was frozen, be it in another package now.
     *
     * @param other the binary name of a class
     */
    public boolean isNamed(String other) {
        return name().equals(simpleName(other));
    }

    /** How messages name it. */
    String label() {
        return version + " `" + name() + "`, frozen in line " + line + ",";
    }

    /** Whether two checksums can be compared. */
    boolean isOfSameAlgorithm(FrozenMigration other) {
        return algorithm(checksum).equals(algorithm(other.checksum));
    }

    private static String algorithm(String checksum) {
        return checksum.substring(0, checksum.indexOf(':'));
    }

    /** Its line, without the end. */
    String text() {
        return version + " " + className + " " + checksum + " " + pawl + phase.word();
    }

    private static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }
}
