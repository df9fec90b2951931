package dev.pawl.grammar.cutter;

import java.nio.charset.StandardCharsets;

/** What a module offers. */
record Export(String name, int kind, int index) {

    static Export read(ByteReader in) {
        return new Export(new String(in.sized(), StandardCharsets.UTF_8), in.next(), in.unsigned());
    }

    void write(ByteWriter out) {
        out.sized(name.getBytes(StandardCharsets.UTF_8)).write(kind).unsigned(index);
    }

    Export named(String newName) {
        return new Export(newName, kind, index);
    }
}
