package dev.pawl.processor.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.grammar.Grammar;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no server says: where something is wrong, and what is not known. */
final class TyperTest {

    private static final Grammar GRAMMAR = new Grammar();
    private static final Catalogue CATALOGUE = Catalogue.of(18);

    private static final Columns COLUMNS = new Columns(
            Set.of("parcels"),
            Map.of(
                    "note", CATALOGUE.existing("text"),
                    "weight", CATALOGUE.existing("int4"),
                    "sent", CATALOGUE.existing("timestamptz"),
                    "mood", SqlType.UNTOLD),
            true);

    private static final Typer TYPER = new Typer(CATALOGUE, new OwnObjects() {
        @Override
        public boolean mayHaveOperator(String name, List<SqlType> operands) {
            return false;
        }
    });

    @Test
    void saysWhereItIsWrong() {
        assertThat(error("weight > 0 and nope = 1"))
                .isEqualTo(new TypeError(
                        TypeError.Kind.UNKNOWN_COLUMN, "column \"nope\" does not exist", "nope", OptionalInt.of(15)));
        assertThat(error("weight > 0 and note > 5"))
                .isEqualTo(new TypeError(
                        TypeError.Kind.UNKNOWN_OPERATOR,
                        "operator does not exist: text > integer",
                        ">",
                        OptionalInt.of(20)));
        assertThat(error("weight + 1").position()).hasValue(0);
        assertThat(error("'😀' = note and weight").position()).hasValue(16);
    }

    @Test
    void reportsNothingThatFollowsFromAnotherError() {
        assertThat(condition("(note > 5) and lower(nope) = 'x' || nope").errors())
                .extracting(TypeError::kind)
                .containsExactly(
                        TypeError.Kind.UNKNOWN_OPERATOR, TypeError.Kind.UNKNOWN_COLUMN, TypeError.Kind.UNKNOWN_COLUMN);
    }

    @Test
    void takesWhatIsNotKnown() {
        for (String sql : new String[] {
            "mood = 'x'",
            "mood > 5",
            "lower(mood) = 'x'",
            "weight in (mood, 1)",
            "is_valid(note)",
            "app.is_valid(note) > 5",
            "lower(weight, note)",
            "note = 'x'::mood",
            "note::vector(3) <-> '[1,2,3]' < 5",
            "coalesce(mood, 'x')",
            "(mood).part > 5",
            "mood[1]",
            "case when mood then 1 end = 1",
            "(select max(weight) from hubs) > note",
            "weight = $1",
            "parcels is not null",
            "weight operator(app.===) note"
        }) {
            assertThat(condition(sql).errors()).as(sql).isEmpty();
        }
    }

    @Test
    void survivesDeepExpressions() {
        assertThat(condition("(".repeat(150) + "weight" + " + 1)".repeat(150) + " > 0")
                        .errors())
                .isEmpty();
        assertThat(condition("abs(".repeat(900) + "weight" + ")".repeat(900) + " > 0")
                        .errors())
                .isEmpty();
    }

    @Test
    void knowsWhichPartsDependOnWhat() {
        assertThat(condition("date_trunc('day', sent) > '2024-01-01'").mutablePart())
                .hasValue(new Part(
                        Part.Kind.FUNCTION,
                        "date_trunc",
                        List.of(CATALOGUE.existing("text"), CATALOGUE.existing("timestamptz")),
                        Volatility.STABLE,
                        OptionalInt.of(0)));
        assertThat(condition("note like 'a%' and cast(sent as date) > '2024-01-01'")
                        .mutablePart())
                .hasValue(new Part(
                        Part.Kind.CAST,
                        "timestamptz to date",
                        List.of(CATALOGUE.existing("timestamptz"), CATALOGUE.existing("date")),
                        Volatility.STABLE,
                        OptionalInt.of(19)));
        assertThat(condition("is_valid(note)").volatility()).isEqualTo(Volatility.UNKNOWN);
        assertThat(condition("'[1,2,3]'::vector(3) is not null").volatility()).isEqualTo(Volatility.IMMUTABLE);
        assertThat(condition("random() > 0.5 and is_valid(note)").volatility()).isEqualTo(Volatility.VOLATILE);
    }

    @Test
    void knowsWhatNotEveryPlaceTakes() {
        assertThat(condition("sum(weight) > 1").part(Part.Kind.AGGREGATE)).isPresent();
        assertThat(condition("sum(weight) over () > 1").part(Part.Kind.WINDOW)).isPresent();
        assertThat(condition("generate_series(1, 2) > 1").part(Part.Kind.SET)).isPresent();
        assertThat(condition("weight in (select 1)").part(Part.Kind.SUBQUERY)).isPresent();
        assertThat(condition("weight = $1").part(Part.Kind.PARAMETER)).isPresent();
        assertThat(condition("note = 'x'").part(Part.Kind.COLUMN)).isPresent();
    }

    private static TypeError error(String sql) {
        assertThat(condition(sql).errors()).as(sql).hasSize(1);
        return condition(sql).errors().get(0);
    }

    private static Typing condition(String sql) {
        return TYPER.condition(GRAMMAR.parseExpression(sql).get(), COLUMNS);
    }
}
