package dev.pawl.processor.schema;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names that PostgreSQL makes of other names.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/commands/indexcmds.c">makeObjectName</a>
 */
public final class ObjectName {

    /** PostgreSQL cuts longer names off; {@code NAMEDATALEN - 1}. */
    public static final int MAX_BYTES = 63;

    private ObjectName() {}

    /**
     * {@code first_second_label}, of which the longer name is shortened until it all fits.
     *
     * @param first the table's name
     * @param second for example a column's name; null for none
     * @param label what kind of thing it is, for example {@code key}
     */
    public static String of(String first, @Nullable String second, String label) {
        int available = MAX_BYTES - bytes(label) - (second == null ? 1 : 2);
        int ofFirst = bytes(first);
        int ofSecond = second == null ? 0 : bytes(second);
        while (ofFirst + ofSecond > available) {
            if (ofFirst > ofSecond) {
                ofFirst--;
            } else {
                ofSecond--;
            }
        }
        String begin = cut(first, ofFirst);
        return second == null ? begin + "_" + label : begin + "_" + cut(second, ofSecond) + "_" + label;
    }

    /**
     * As many whole characters of a name as there is room for.
     *
     * @param name the name
     * @param limit the bytes that there are
     */
    public static String cut(String name, int limit) {
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            used += bytes(name.substring(end, next));
            if (used > limit) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }

    /**
     * How long a name is for PostgreSQL.
     *
     * @param name the name
     */
    public static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
