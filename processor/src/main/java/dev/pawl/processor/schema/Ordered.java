package dev.pawl.processor.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;

/**
 * An immutable map that keeps the order in which its keys came. What is made of it by a change shares all with it but the way
 * to what is changed.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class Ordered<K, V> extends AbstractMap<K, V> {

    private static final Ordered<?, ?> EMPTY =
            new Ordered<>(HashTreePMap.empty(), IntTreePMap.empty(), 0, null, Set.of());

    private final HashPMap<K, Integer> places;
    private final IntTreePMap<Entry<K, V>> entries;
    private final int next;

    /** What it was made of, and which keys are not the same as there: most changes are of one. */
    private final @Nullable IntTreePMap<Entry<K, V>> before;

    private final Set<K> touched;

    private Ordered(
            HashPMap<K, Integer> places,
            IntTreePMap<Entry<K, V>> entries,
            int next,
            @Nullable IntTreePMap<Entry<K, V>> before,
            Set<K> touched) {
        this.places = places;
        this.entries = entries;
        this.next = next;
        this.before = before;
        this.touched = touched;
    }

    /** Nothing. */
    @SuppressWarnings("unchecked") // there is nothing in it
    public static <K, V> Ordered<K, V> empty() {
        return (Ordered<K, V>) EMPTY;
    }

    /** The same as another map, in its order. */
    public static <K, V> Ordered<K, V> copyOf(Map<K, V> map) {
        if (map instanceof Ordered<K, V> ordered) {
            return ordered;
        }
        Ordered<K, V> copy = empty();
        for (Entry<K, V> entry : map.entrySet()) {
            copy = copy.with(entry.getKey(), entry.getValue());
        }
        return copy;
    }

    /** With a value, which takes the place of that of the same key, or else the last one. */
    public Ordered<K, V> with(K key, V value) {
        Integer place = places.get(key);
        return place == null
                ? made(places.plus(key, next), entries.plus(next, Map.entry(key, value)), next + 1, Set.of(key))
                : made(places, entries.plus(place, Map.entry(key, value)), next, Set.of(key));
    }

    /** Without a key. */
    public Ordered<K, V> without(K key) {
        Integer place = places.get(key);
        return place == null ? this : made(places.minus(key), entries.minus(place), next, Set.of(key));
    }

    /** With another key and value in the place of a key that there is. */
    Ordered<K, V> replaced(K key, K newKey, V value) {
        if (key.equals(newKey)) {
            return with(key, value);
        }
        Ordered<K, V> free = without(newKey);
        int place = place(key);
        return made(
                free.places.minus(key).plus(newKey, place),
                free.entries.plus(place, Map.entry(newKey, value)),
                next,
                Set.of(key, newKey));
    }

    private Ordered<K, V> made(
            HashPMap<K, Integer> newPlaces, IntTreePMap<Entry<K, V>> newEntries, int newNext, Set<K> keys) {
        return new Ordered<>(newPlaces, newEntries, newNext, entries, keys);
    }

    /** The keys whose values may not be the same in another one. */
    @SuppressWarnings("ReferenceEquality") // what is the same tree need not be gone through
    Set<K> keysUnlike(Ordered<K, V> other) {
        if (entries == other.entries) {
            return Set.of();
        }
        if (before == other.entries) {
            return touched;
        }
        if (other.before == entries) {
            return other.touched;
        }
        Set<K> keys = new LinkedHashSet<>(keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    /** With each value as a change leaves it. */
    Ordered<K, V> changed(UnaryOperator<V> change) {
        Ordered<K, V> changed = this;
        for (Entry<K, V> entry : entrySet()) {
            V value = change.apply(entry.getValue());
            changed = value.equals(entry.getValue()) ? changed : changed.with(entry.getKey(), value);
        }
        return changed;
    }

    /** With only those values that are of a kind. */
    Ordered<K, V> keeping(Predicate<V> condition) {
        Ordered<K, V> kept = this;
        for (Entry<K, V> entry : entrySet()) {
            kept = condition.test(entry.getValue()) ? kept : kept.without(entry.getKey());
        }
        return kept;
    }

    /** What comes earlier has the smaller number. */
    int place(K key) {
        Integer place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException("there is no " + key);
        }
        return place;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && places.containsKey(key);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        Integer place = key == null ? null : places.get(key);
        Entry<K, V> entry = place == null ? null : entries.get(place);
        return entry == null ? null : entry.getValue();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return entries.values().iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
