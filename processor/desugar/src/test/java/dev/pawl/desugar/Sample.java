package dev.pawl.desugar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that becomes {@code invokedynamic}; what it gives must be the same after rewriting. */
@SuppressWarnings({
    "ArrayRecordComponent",
    "EqualsIncompatibleType",
    "IdentityBinaryExpression",
    "UnnecessaryStringBuilder"
})
public final class Sample implements Supplier<List<Object>> {

    private interface Maker<T> {
        T make(int a, long b, double c, String d);

        default Supplier<T> later(int a) {
            return () -> make(a, 2L, 3.5, "late");
        }
    }

    private record Nothing() {}

    private record Everything(
            boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, int[] j, List<String> k) {}

    private static class Base {
        String who() {
            return "base";
        }
    }

    private static final class Derived extends Base {
        @Override
        String who() {
            return "derived";
        }

        Supplier<String> ofBase() {
            return super::who;
        }
    }

    private final String word = "word";
    private int calls;

    /** Made by name. */
    public Sample() {}

    @Override
    public List<Object> get() {
        List<Object> all = new ArrayList<>();
        all.addAll(lambdas());
        all.addAll(references());
        all.addAll(primitives());
        all.addAll(records());
        all.addAll(strings(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, 6.25, null, new StringBuilder("b")));
        return all;
    }

    private List<Object> lambdas() {
        int number = 7;
        long big = 1L << 40;
        double part = 0.5;
        Function<String, String> none = text -> text + "!";
        BiFunction<Integer, Long, Object> captured = (a, b) -> a + b + number + big + part + word;
        Supplier<Supplier<String>> nested = () -> () -> word + number;
        Runnable counts = () -> calls++;
        counts.run();
        counts.run();
        Maker<String> maker = (a, b, c, d) -> a + d + c + b;
        return List.of(
                none.apply("x"),
                captured.apply(1, 2L),
                nested.get().get(),
                calls,
                maker.make(1, 2, 3, "4"),
                maker.later(9).get(),
                new Derived().ofBase().get());
    }

    private List<Object> references() {
        Function<String, Integer> length = String::length;
        Supplier<String> bound = word::trim;
        Function<Integer, List<Object>> constructor = ArrayList::new;
        IntFunction<String[]> array = String[]::new;
        Function<String, Object> mine = this::twice;
        UnaryOperator<String> fixed = Sample::thrice;
        BinaryOperator<Integer> most = Math::max;
        Base base = new Derived();
        Supplier<String> who = base::who;
        return List.of(
                length.apply("four"),
                bound.get(),
                constructor.apply(3).size(),
                array.apply(2).length,
                mine.apply("m"),
                fixed.andThen(String::length).apply("f"),
                most.apply(3, 9),
                who.get(),
                Stream.of("b", "a")
                        .sorted(Comparator.comparing(String::toString))
                        .toList());
    }

    private String twice(String text) {
        return text + text;
    }

    private static String thrice(String text) {
        return text + text + text;
    }

    private static int intOf(Object text) {
        return text.hashCode();
    }

    private List<Object> primitives() {
        ToLongFunction<String> widened = Sample::intOf;
        IntBinaryOperator sum = Integer::sum;
        DoubleUnaryOperator half = each -> each / 2;
        LongSupplier unboxed = Long.valueOf(12)::longValue;
        Function<Integer, Object> boxed = Integer::doubleValue;
        return List.of(
                widened.applyAsLong("w"),
                sum.applyAsInt(1, 2),
                half.applyAsDouble(3),
                unboxed.getAsLong(),
                boxed.apply(4),
                IntStream.range(0, 4).mapToObj(i -> i * 1L).collect(Collectors.toList()),
                Map.of("k", 1).entrySet().stream().mapToInt(Map.Entry::getValue).sum());
    }

    private static Everything everything(String text, int last) {
        return new Everything(true, (byte) 1, 'c', (short) 2, 3, 4L, 0f, Double.NaN, text, null, List.of("k" + last));
    }

    private static List<Object> records() {
        return List.of(
                new Nothing().toString(),
                new Nothing().equals(new Nothing()),
                new Nothing().hashCode(),
                everything("i", 1).toString(),
                everything("i", 1).hashCode() == everything("i", 1).hashCode(),
                everything("i", 1).equals(everything("i", 1)),
                everything("i", 1).equals(everything("i", 2)),
                everything("i", 1).equals(everything("j", 1)),
                everything("i", 1).equals("i"),
                new Everything(true, (byte) 1, 'c', (short) 2, 3, 4L, 0f, 0.0, null, null, List.of())
                        .equals(new Everything(
                                true, (byte) 1, 'c', (short) 2, 3, 4L, -0f, 0.0, null, null, List.of())));
    }

    private static List<Object> strings(
            boolean a, byte b, char c, short d, int e, long f, float g, double h, Object i, CharSequence j) {
        return List.of("" + a + b + c + d + e + f + g + h + i + j, "\1 and \2" + e + "\1");
    }
}
