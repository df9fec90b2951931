package dev.pawl.processor.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changed copies of maps that keep their order. */
final class Maps {

    private Maps() {}

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }

    static <K, V> Map<K, V> keep(Map<K, V> map, Predicate<V> condition) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.values().removeIf(condition.negate());
        return Collections.unmodifiableMap(copy);
    }

    static <K, V> Map<K, V> map(Map<K, V> map, UnaryOperator<V> change) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.replaceAll((key, value) -> change.apply(value));
        return Collections.unmodifiableMap(copy);
    }
}
