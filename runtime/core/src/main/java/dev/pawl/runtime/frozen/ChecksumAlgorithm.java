package dev.pawl.runtime.frozen;

/**
 * How checksums are made. What holds them - lock files, histories - lives longer than that, so they name the algorithm by a number.
 */
public final class ChecksumAlgorithm {

    /** The newest one that this Pawl knows; it knows all before it, from 1 on. */
    public static final int NEWEST = 1;

    private ChecksumAlgorithm() {}

    /**
     * Whether this Pawl can make such checksums.
     *
     * @param number the number in front of a checksum
     */
    static boolean isKnown(long number) {
        return number >= 1 && number <= NEWEST;
    }
}
