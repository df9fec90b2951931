package dev.pawl.runtime.frozen;

import java.util.List;

/** Says what is wrong with a lock file, where, and the way out. */
public final class LockFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String headline;

    @SuppressWarnings("serial") // what List.of gives can be written
    private final List<String> fix;

    LockFileException(String headline, String... fix) {
        super(headline);
        this.headline = headline;
        this.fix = List.of(fix);
    }

    /** What is wrong, as one line that stands alone, without a final period. */
    public String headline() {
        return headline;
    }

    /** The way out, in one or more parts of a sentence. */
    public List<String> fix() {
        return fix;
    }
}
