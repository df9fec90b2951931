package dev.pawl.processor.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changed copies of maps that keep their order. */
final class Maps {

    private Maps() {}

    static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    static <V> Map<String, V> without(Map<String, V> map, String key) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }

    static <V> Map<String, V> keep(Map<String, V> map, Predicate<V> condition) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.values().removeIf(condition.negate());
        return Collections.unmodifiableMap(copy);
    }

    static <V> Map<String, V> map(Map<String, V> map, UnaryOperator<V> change) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.replaceAll((key, value) -> change.apply(value));
        return Collections.unmodifiableMap(copy);
    }
}
