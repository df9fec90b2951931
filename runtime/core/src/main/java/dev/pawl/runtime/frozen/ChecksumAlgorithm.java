package dev.pawl.runtime.frozen;

/** How checksums in lock files are made. A lock file lives longer than that, so it names the algorithm by a number. */
public final class ChecksumAlgorithm {

    /** That of the checksums that this Pawl makes: SHA-256 over the canonical form of the operations. */
    public static final int CURRENT = 0;

    private ChecksumAlgorithm() {}

    /**
     * Whether this Pawl can make such checksums.
     *
     * @param number the number in front of a checksum
     */
    static boolean isKnown(long number) {
        return number == CURRENT;
    }

    /**
     * Returns a checksum as a lock file holds it.
     *
     * @param checksum one that this Pawl has made, as hexadecimal digits
     */
    public static String numbered(String checksum) {
        return CURRENT + ":" + checksum;
    }
}
