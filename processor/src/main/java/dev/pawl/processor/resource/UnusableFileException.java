package dev.pawl.processor.resource;

import java.io.Serial;

/** Why a file cannot be used, and where that is. */
final class UnusableFileException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    UnusableFileException(Flaw flaw) {
        super(flaw.problem());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
