package dev.pawl.grammar.cutter;

import java.nio.charset.StandardCharsets;

/** What a module wants from outside; the description is the kind and what belongs to it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Import(String module, String name, byte[] description) {

    private static final int FUNCTION = 0;
    private static final int TABLE = 1;
    private static final int MEMORY = 2;
    private static final int GLOBAL = 3;

    /** A memory of whatever size it is given. */
    static Import memory(String module, String name) {
        return new Import(module, name, new byte[] {MEMORY, 0, 0});
    }

    static Import read(ByteReader in) {
        String module = new String(in.sized(), StandardCharsets.UTF_8);
        String name = new String(in.sized(), StandardCharsets.UTF_8);
        int start = in.position();
        int kind = in.next();
        switch (kind) {
            case FUNCTION -> in.unsigned();
            case TABLE -> {
                in.next();
                readLimits(in);
            }
            case MEMORY -> readLimits(in);
            case GLOBAL -> in.next(2);
            default -> throw new CutException("cannot cut: import of kind " + kind);
        }
        return new Import(module, name, in.since(start));
    }

    private static void readLimits(ByteReader in) {
        boolean hasMaximum = (in.next() & 1) != 0;
        in.unsigned();
        if (hasMaximum) {
            in.unsigned();
        }
    }

    void write(ByteWriter out) {
        out.sized(module.getBytes(StandardCharsets.UTF_8))
                .sized(name.getBytes(StandardCharsets.UTF_8))
                .write(description);
    }

    boolean isFunction() {
        return description[0] == FUNCTION;
    }

    /** The index of the type of a function. */
    int type() {
        ByteReader in = new ByteReader(description);
        in.next();
        return in.unsigned();
    }

    Import named(String newName) {
        return new Import(module, newName, description);
    }
}
