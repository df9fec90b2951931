package dev.pawl.grammar.cutter;

import java.io.ByteArrayOutputStream;

/** Writes what the binary format of WebAssembly is made of. */
final class ByteWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    ByteWriter write(int value) {
        bytes.write(value);
        return this;
    }

    ByteWriter write(byte[] values) {
        bytes.writeBytes(values);
        return this;
    }

    /** The number of bytes before the bytes. */
    ByteWriter sized(byte[] values) {
        return unsigned(values.length).write(values);
    }

    ByteWriter unsigned(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        return write(rest);
    }

    ByteWriter signed(long value) {
        long rest = value;
        while (rest < -64 || rest > 63) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>= 7;
        }
        return write((int) (rest & 0x7f));
    }
}
