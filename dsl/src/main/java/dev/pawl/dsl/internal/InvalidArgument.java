package dev.pawl.dsl.internal;

import java.io.Serial;

/** An argument that a method does not take, and which one. Told to the processor, which points at it. */
public final class InvalidArgument extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * @param message what is wrong, for whoever wrote the call
     * @param position the position of the argument, from 0
     */
    public InvalidArgument(String message, int position) {
        super(message);
        this.position = position;
    }

    /** The position of the argument, from 0. */
    public int position() {
        return position;
    }
}
