package dev.pawl.processor.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pawl.runtime.plan.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Locale;

/**
 * A file that a migration names.
 *
 * @param identity where it is below the root of the sources, and its hash
 * @param text what is in it
 */
record FoundFile(SourceFile identity, String text) {

    /** More than that is loaded by other means; and each byte of it is in the jar, and in memory while compiling. */
    private static final int MOST_BYTES = 50_000_000;

    static FoundFile of(String path, byte[] bytes) throws UnusableFileException {
        if (bytes.length > MOST_BYTES) {
            throw new UnusableFileException(Flaw.ofWhole(
                    "`" + path.substring(path.lastIndexOf('/') + 1) + "` has " + bytes.length / 1_000_000
                            + " MB, too much for a migration",
                    "its rows become a part of the jar, and are inserted in one transaction",
                    "load as many rows by COPY, outside of migrations"));
        }
        return new FoundFile(SourceFile.of(path, bytes), decoded(SourceFile.normalised(bytes)));
    }

    private static String decoded(byte[] bytes) throws UnusableFileException {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw new UnusableFileException(malformed(bytes[in.position()] & 0xFF, out.toString()));
        }
        return out.toString();
    }

    private static Flaw malformed(int wrong, String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new Flaw(
                line,
                column,
                String.format(Locale.ROOT, "the byte %02X is not UTF-8 here", wrong),
                "Pawl reads files in UTF-8 everywhere, whatever the machine has set",
                "save the file in UTF-8");
    }
}
