package dev.pawl.runtime.plan;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A file beside the sources that a migration was made of.
 *
 * @param path where it is below the root of the sources or of the resources, with {@code /} between folders
 * @param sha256 the SHA-256 of its text as {@link #normalised} leaves it, as lower-case hexadecimal digits
 */
public record SourceFile(String path, String sha256) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * Returns a file.
     *
     * @param path where it is below the root
     * @param bytes what is in it
     */
    public static SourceFile of(String path, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(normalised(bytes));
            return new SourceFile(path, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns a text in UTF-8 as it is on every machine: without a byte order mark, and with lines that end in LF, which
     * editors and version control write as CR LF on Windows.
     *
     * @param bytes what is in a file
     */
    public static byte[] normalised(byte[] bytes) {
        boolean isMarked = bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        ByteArrayOutputStream text = new ByteArrayOutputStream(bytes.length);
        for (int i = isMarked ? BYTE_ORDER_MARK.length : 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                text.write(bytes[i]);
            }
        }
        return text.toByteArray();
    }
}
