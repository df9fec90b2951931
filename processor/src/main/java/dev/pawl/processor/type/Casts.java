package dev.pawl.processor.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What PostgreSQL casts by itself.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-cast.html">pg_cast</a>
 */
final class Casts {

    private static final Map<List<String>, Cast> ALL = read();

    /**
     * A cast.
     *
     * @param isImplicit whether it happens in expressions, not only in assignments
     * @param isBinary whether the stored value stays as it is
     */
    record Cast(boolean isImplicit, boolean isBinary) {}

    private Casts() {}

    static Optional<Cast> find(String from, String to) {
        return Optional.ofNullable(ALL.get(List.of(from, to)));
    }

    private static Map<List<String>, Cast> read() {
        Map<List<String>, Cast> casts = new HashMap<>();
        for (String line : Lines.of("casts.txt")) {
            String[] parts = line.split(" > |: ", -1);
            casts.put(
                    List.of(parts[0], parts[1]),
                    new Cast(parts[2].startsWith("implicit"), parts[2].endsWith("binary")));
        }
        return Map.copyOf(casts);
    }
}
