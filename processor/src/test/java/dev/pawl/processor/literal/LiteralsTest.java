package dev.pawl.processor.literal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.DataType;
import dev.pawl.processor.sql.SqlTexts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what is said of thousands of literals, right ones and nearly right ones, with what real servers say. */
@Tag("server")
final class LiteralsTest {

    private static final SqlTexts TEXTS = new SqlTexts();

    private static final int OLDEST = 14;
    private static final int NEWEST = 18;
    private static final int NUMBER = 2500;

    /**
     * Literals of a type.
     *
     * @param type the type
     * @param seeds what the literals are made of
     */
    record Literal(DataType type, List<String> seeds) {
        @Override
        public String toString() {
            return type.sql();
        }
    }

    static Stream<Literal> literals() {
        return Seeds.all().stream();
    }

    @ParameterizedTest
    @MethodSource("literals")
    void saysWhatServersSay(Literal literal) throws SQLException {
        List<String> texts = Mutants.of(literal.seeds(), NUMBER);
        Map<String, String> old =
                InputFunctions.of(OLDEST).states(texts, literal.type().sql());
        Map<String, String> young =
                InputFunctions.of(NEWEST).states(texts, literal.type().sql());
        List<String> wrong = new ArrayList<>();
        for (String text : texts) {
            check(text, literal, OLDEST, List.of(old.get(text), young.get(text)), wrong);
            check(text, literal, NEWEST, List.of(young.get(text)), wrong);
        }
        assertThat(wrong).isEmpty();
        long unknown = literal.seeds().stream()
                .filter(text -> Literals.read(text, literal.type(), NEWEST, TEXTS) instanceof Verdict.Unknown)
                .count();
        assertThat(unknown * 5)
                .as("left to the server")
                .isLessThanOrEqualTo(literal.seeds().size());
    }

    @ParameterizedTest
    @MethodSource("literals")
    void knowsWhichAreOneValue(Literal literal) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (String text : Mutants.of(literal.seeds(), NUMBER)) {
            if (Literals.read(text, literal.type(), NEWEST, TEXTS) instanceof Verdict.Taken taken
                    && taken.value() != null) {
                values.put(text, taken.value());
            }
        }
        if (values.isEmpty()) {
            return;
        }
        Map<String, String> ranks = InputFunctions.of(NEWEST)
                .values(List.copyOf(values.keySet()), literal.type().sql());
        Map<Object, String> rankOf = new HashMap<>();
        Map<String, Object> valueOf = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        values.forEach((text, value) -> {
            String rank = ranks.get(text);
            if (!rankOf.computeIfAbsent(value, key -> rank).equals(rank)
                    || !valueOf.computeIfAbsent(rank, key -> value).equals(value)) {
                wrong.add("'" + text + "' is taken for " + value + ", the server's value number " + rank);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static void check(String text, Literal literal, int postgres, List<String> states, List<String> wrong) {
        Verdict verdict = Literals.read(text, literal.type(), postgres, TEXTS);
        boolean isTaken = states.stream().allMatch("00000"::equals);
        boolean isRight = verdict instanceof Verdict.Unknown
                || (isTaken
                        ? verdict instanceof Verdict.Taken
                        : verdict instanceof Verdict.Refused refused
                                // of two mistakes PostgreSQL may see the other one first
                                && (!literal.seeds().contains(text) || states.contains(refused.state())));
        if (!isRight) {
            wrong.add("'" + text + "' from " + postgres + " on: " + verdict + ", servers: " + states);
        }
    }
}
