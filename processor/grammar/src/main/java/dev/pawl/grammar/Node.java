package dev.pawl.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of PostgreSQL's tree: its kind and the fields that are set. Kinds and fields are called as in
 * src/include/nodes/parsenodes.h, for example {@code ColumnRef} and {@code fields}; an enum is a text, its constant's name.
 *
 * <p>With assertions enabled, as in tests, asking a node for a field that its kind does not have is an error. Nodes are never
 * deeper than {@value #MOST_DEPTH} in each other.
 */
public final class Node {

    /** What PostgreSQL writes for a null among nodes, such as the one that stands for DISTINCT without columns. */
    public static final String NULL = "<>";

    static final int MOST_DEPTH = 1000;

    private final String kind;
    private final OptionalInt location;

    /** Each a {@link Node}, a String, a Long, a Double, a Boolean, or a List of those. */
    private final Map<String, Object> fields;

    /** The fields must not change any more. */
    Node(String kind, OptionalInt location, Map<String, Object> fields) {
        this.kind = kind;
        this.location = location;
        this.fields = Collections.unmodifiableMap(fields);
    }

    public String kind() {
        return kind;
    }

    public boolean is(String expected) {
        return kind.equals(expected);
    }

    /** Where in the text it stands, as an index of Java's string; for an operation this is its operator. */
    public OptionalInt location() {
        return location;
    }

    /** The names of the fields that are set. PostgreSQL leaves out what is false, 0 or null. */
    public Set<String> fields() {
        return fields.keySet();
    }

    public boolean has(String field) {
        return value(field) != null;
    }

    public boolean flag(String field) {
        return value(field, Boolean.class).orElse(false);
    }

    public Optional<String> text(String field) {
        return value(field, String.class);
    }

    public long number(String field) {
        return value(field, Long.class).orElse(0L);
    }

    public Optional<Node> node(String field) {
        return value(field, Node.class);
    }

    /** The nodes of a list, none if it is not set. */
    public List<Node> nodes(String field) {
        return value(field, List.class).map(Node::nodesOf).orElse(List.of());
    }

    /** The texts of a list of names, {@code *} for all columns. */
    public List<String> names(String field) {
        return nodes(field).stream().map(Node::name).toList();
    }

    private static String name(Node part) {
        return part.is("A_Star") ? "*" : part.is("String") ? part.text("sval").orElse("") : part.toString();
    }

    private @Nullable Object value(String field) {
        assert NodeSchema.INSTANCE.mayHave(kind, field) : "a " + kind + " has no field `" + field + "`";
        return fields.get(field);
    }

    private <T> Optional<T> value(String field, Class<T> type) {
        Object value = value(field);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(kind + "." + field + " is no " + type.getSimpleName() + ": " + value);
        }
        return Optional.ofNullable(type.cast(value));
    }

    private static List<Node> nodesOf(Object value) {
        List<Node> nodes = new ArrayList<>();
        if (value instanceof Node node) {
            nodes.add(node);
        } else if (value instanceof List<?> list) {
            list.forEach(each -> nodes.addAll(nodesOf(each)));
        }
        return nodes;
    }

    /** The nodes right below it. */
    public List<Node> children() {
        return fields.values().stream()
                .flatMap(value -> nodesOf(value).stream())
                .toList();
    }

    /** It and all nodes below it, a node before those that are in it. */
    public Stream<Node> walk() {
        List<Node> all = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Node next = open.pop();
            all.add(next);
            List<Node> children = next.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return all.stream();
    }

    /** The nodes of a kind among it and all below it. */
    public Stream<Node> find(String wanted) {
        return walk().filter(node -> node.is(wanted));
    }

    Node checked(String expected) {
        if (!is(expected)) {
            throw new IllegalArgumentException("a " + kind + " is no " + expected);
        }
        return this;
    }

    /** For tests and messages to developers, not to be read by programs. */
    @Override
    public String toString() {
        return kind + fields;
    }
}
