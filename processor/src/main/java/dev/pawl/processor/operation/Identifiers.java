package dev.pawl.processor.operation;

import java.nio.charset.StandardCharsets;

/** Names that PostgreSQL would choose. */
final class Identifiers {

    /** PostgreSQL cuts longer names off; {@code NAMEDATALEN - 1}. */
    private static final int MAX_BYTES = 63;

    private Identifiers() {}

    /**
     * {@code first_second_label}, the longer part shortened until it fits.
     *
     * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/commands/indexcmds.c">makeObjectName</a>
     */
    static String joined(String first, String second, String label) {
        String a = first;
        String b = second;
        while (bytes(a + "_" + b + "_" + label) > MAX_BYTES) {
            if (bytes(a) > bytes(b)) {
                a = a.substring(0, a.length() - 1);
            } else {
                b = b.substring(0, b.length() - 1);
            }
        }
        return a + "_" + b + "_" + label;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
