package dev.pawl.processor.code;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.dsl.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** What an index covers. */
public final class IndexCode {

    private IndexCode() {}

    /** The arguments of the call that makes it; one that has only columns is said by them. */
    public static String named(String name, Index index) {
        String[] columns = columns(index.keys());
        if (name.equals(Operation.UNNAMED)) {
            return of(index);
        }
        boolean isPlain = Index.on(columns).equals(index);
        return JavaText.string(name) + ", " + (isPlain ? JavaText.strings(List.of(columns)) : of(index));
    }

    private static String[] columns(List<Index.Key> keys) {
        return keys.stream().map(Index.Key::text).toArray(String[]::new);
    }

    /** For example {@code on("a").descending("b").unique()}. */
    private static String of(Index index) {
        List<Index.Key> first = index.keys().stream()
                .takeWhile(key -> !key.isExpression() && !key.isDescending())
                .toList();
        List<String> calls = new ArrayList<>();
        if (!first.isEmpty()) {
            calls.add("on(" + JavaText.strings(List.of(columns(first))) + ")");
        }
        index.keys().stream().skip(first.size()).forEach(key -> calls.add(key(key, calls.isEmpty())));
        return String.join("", calls)
                + (index.isUnique() ? ".unique()" : "")
                + (index.method() == IndexMethod.BTREE ? "" : ".using(IndexMethod." + index.method() + ")")
                + (index.included().isEmpty() ? "" : ".include(" + JavaText.strings(index.included()) + ")")
                + (index.predicate() == null ? "" : ".where(" + JavaText.string(index.predicate()) + ")");
    }

    private static String key(Index.Key key, boolean isFirst) {
        String method = isFirst ? "onExpression" : key.isExpression() ? ".expression" : ".descending";
        return method + "(" + JavaText.string(key.text()) + ")";
    }
}
