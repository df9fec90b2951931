package dev.pawl.runtime.frozen;

/** Says what is wrong with a lock file, where, and the way out. */
public final class LockFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String headline;
    private final String fix;

    LockFileException(String headline, String fix) {
        super(headline + "\n    fix: " + fix);
        this.headline = headline;
        this.fix = fix;
    }

    /** What is wrong, as one line that stands alone, without a final period. */
    public String headline() {
        return headline;
    }

    /** The way out. */
    public String fix() {
        return fix;
    }
}
