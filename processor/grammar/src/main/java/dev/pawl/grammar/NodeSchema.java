package dev.pawl.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Which fields the nodes of PostgreSQL's trees have. Those of PL/pgSQL are not known. */
final class NodeSchema {

    static final NodeSchema INSTANCE = load();

    /** By kind and name of the field: the kind of node that it always holds, or nothing if it holds any kind, or none. */
    private final Map<String, Map<String, String>> kinds = new HashMap<>();

    private NodeSchema() {}

    /** Lines such as {@code TypeCast arg typeName:TypeName location}, written when this module is built. */
    private static NodeSchema load() {
        NodeSchema schema = new NodeSchema();
        try (InputStream nodes = NodeSchema.class.getResourceAsStream("nodes.txt")) {
            if (nodes == null) {
                throw new IllegalStateException("nodes.txt is missing beside " + NodeSchema.class);
            }
            new BufferedReader(new InputStreamReader(nodes, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(schema::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schema;
    }

    private void add(String line) {
        String[] words = line.split(" ", -1);
        Map<String, String> fields = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            if (colon < 0) {
                fields.put(words[i], "");
            } else {
                fields.put(words[i].substring(0, colon), words[i].substring(colon + 1));
            }
        }
        kinds.put(words[0], fields);
    }

    /** The kinds of the nodes in the fields of a kind, an empty text where there can be several. */
    Map<String, String> onlyKinds(String kind) {
        return kinds.getOrDefault(kind, Map.of());
    }

    /** Whether there is such a field, or the kind is not known. */
    boolean mayHave(String kind, String field) {
        return !kinds.containsKey(kind) || onlyKinds(kind).containsKey(field);
    }

    /** Whether nodes of a kind say where in the text they stand. */
    boolean hasLocation(String kind) {
        return onlyKinds(kind).containsKey("location");
    }
}
