package dev.pawl.grammar.cutter;

import java.util.Arrays;

/** Reads what the binary format of WebAssembly is made of. */
final class ByteReader {

    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    int position() {
        return position;
    }

    int next() {
        return bytes[position++] & 0xff;
    }

    byte[] next(int length) {
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /** What has been read since a position. */
    byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, position);
    }

    /** As many bytes as the number before them says. */
    byte[] sized() {
        return next(unsigned());
    }

    int unsigned() {
        long value = 0;
        int shift = 0;
        int part;
        do {
            part = next();
            value |= (long) (part & 0x7f) << shift;
            shift += 7;
        } while (part >= 0x80);
        return (int) value;
    }

    long signed() {
        long value = 0;
        int shift = 0;
        int part;
        do {
            part = next();
            value |= (long) (part & 0x7f) << shift;
            shift += 7;
        } while (part >= 0x80);
        return shift < Long.SIZE && (part & 0x40) != 0 ? value | -1L << shift : value;
    }
}
