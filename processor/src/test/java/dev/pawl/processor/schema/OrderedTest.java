package dev.pawl.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderedTest {

    /** Whatever is done to it, it is what a map of Java is that the same is done to, and no earlier one changes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isLikeAMapThatIsCopied(long seed) {
        Random random = new Random(seed);
        List<Ordered<String, Integer>> made = new ArrayList<>();
        List<Map<String, Integer>> copies = new ArrayList<>();
        Ordered<String, Integer> ordered = Ordered.empty();
        Map<String, Integer> copy = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            String key = key(random);
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    ordered = ordered.with(key, i);
                    copy.put(key, i);
                }
                case 2 -> {
                    ordered = ordered.without(key);
                    copy.remove(key);
                }
                default -> {
                    String newKey = key(random);
                    if (copy.containsKey(key)) {
                        ordered = ordered.replaced(key, newKey, i);
                        copy = replaced(copy, key, newKey, i);
                    }
                }
            }
            made.add(ordered);
            copies.add(new LinkedHashMap<>(copy));
        }
        for (int i = 0; i < made.size(); i++) {
            assertThat(made.get(i)).containsExactlyEntriesOf(copies.get(i)).isEqualTo(copies.get(i));
        }
    }

    @Test
    void keepsTheOrderOfAnotherMap() {
        Map<String, Integer> map = new LinkedHashMap<>(Map.of("b", 1));
        map.put("a", 2);

        assertThat(Ordered.copyOf(map)).containsExactlyEntriesOf(map);
        assertThat(Ordered.copyOf(map).changed(value -> value * 2))
                .containsExactly(Map.entry("b", 2), Map.entry("a", 4));
        assertThat(Ordered.copyOf(map).keeping(value -> value > 1)).containsExactly(Map.entry("a", 2));
    }

    /** Perhaps more, but none less. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void namesTheKeysThatAreDifferent(long seed) {
        Random random = new Random(seed);
        List<Ordered<String, Integer>> made = new ArrayList<>(List.of(Ordered.empty()));
        for (int i = 0; i < 60; i++) {
            Ordered<String, Integer> last = made.get(made.size() - 1);
            String key = key(random);
            made.add(
                    switch (random.nextInt(3)) {
                        case 0 -> last.without(key);
                        case 1 -> last.containsKey(key) ? last.replaced(key, key(random), i) : last;
                        default -> last.with(key, i);
                    });
        }
        for (Ordered<String, Integer> one : made) {
            for (Ordered<String, Integer> other : made) {
                Set<String> different = new HashSet<>(one.keySet());
                different.addAll(other.keySet());
                different.removeIf(each -> Objects.equals(one.get(each), other.get(each)));
                assertThat(one.keysUnlike(other)).containsAll(different);
            }
        }
        Ordered<String, Integer> large = made.get(made.size() - 1).with("a", 1);
        assertThat(large.with("b", 2).keysUnlike(large)).containsExactly("b");
    }

    /** Strings that have the same hash. */
    @Test
    void keepsKeysApartThatHashAlike() {
        Ordered<String, Integer> both =
                Ordered.<String, Integer>empty().with("Aa", 1).with("BB", 2);

        assertThat(both).containsExactly(Map.entry("Aa", 1), Map.entry("BB", 2));
        assertThat(both.without("Aa")).containsExactly(Map.entry("BB", 2));
        assertThat(both.with("Aa", 3).get("Aa")).isEqualTo(3);
    }

    @Test
    @SuppressWarnings("DoNotCall") // that it must not be called is what is tested
    void cannotBeChanged() {
        Ordered<String, Integer> ordered = Ordered.<String, Integer>empty().with("a", 1);

        assertThatThrownBy(() -> ordered.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(ordered::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ordered.values().remove(1)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static String key(Random random) {
        return "k" + random.nextInt(20);
    }

    private static Map<String, Integer> replaced(Map<String, Integer> map, String key, String newKey, int value) {
        Map<String, Integer> replaced = new LinkedHashMap<>();
        map.forEach((each, old) -> {
            if (each.equals(key)) {
                replaced.put(newKey, value);
            } else if (!each.equals(newKey)) {
                replaced.put(each, old);
            }
        });
        return replaced;
    }
}
