package dev.pawl.runtime.frozen;

import dev.pawl.runtime.plan.Checksums;
import dev.pawl.runtime.plan.Release;

/**
 * A migration as a lock file has it.
 *
 * @param line the number of its line, from 1; 0 if it has none yet
 * @param version its version
 * @param className the binary name of its class
 * @param checksum the checksum of what it does, with the number of its algorithm; the {@linkplain Checksums#text checksums} of
 *     what has no line yet
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
     * @param checksums the {@linkplain Checksums#text checksums} of what it does
     * @param contracts whether it contracts
     */
    public static FrozenMigration now(long version, String className, String checksums, boolean contracts) {
        return new FrozenMigration(
                0,
                version,
                className,
                checksums,
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

    /** Whether it does something else than what was frozen. */
    boolean differsFrom(FrozenMigration line) {
        Checksums now = Checksums.of(checksum);
        return now.unknownAlgorithm(line.checksum).isEmpty() && !now.have(line.checksum);
    }

    /** Its line, without the end. */
    String text() {
        return version + " " + className + " " + Checksums.of(checksum).newest() + " " + pawl + phase.word();
    }

    private static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }
}
