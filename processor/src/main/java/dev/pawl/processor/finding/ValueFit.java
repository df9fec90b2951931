package dev.pawl.processor.finding;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.literal.Constant;
import dev.pawl.processor.literal.Literals;
import dev.pawl.processor.literal.Verdict;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.processor.type.Assignment;
import dev.pawl.processor.type.KnownTypes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a literal can be stored in a column. Says no only where PostgreSQL certainly does, or would store another value. */
public final class ValueFit {

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> STRINGS = Set.of("text", "varchar", "char");
    private static final Set<String> JSON = Set.of("json", "jsonb");

    private final DataType type;
    private final int postgres;
    private final SqlTexts texts;

    /**
     * @param type the column's type
     * @param postgres the oldest major version of PostgreSQL that the project runs on
     * @param texts what reads expressions
     */
    public ValueFit(DataType type, int postgres, SqlTexts texts) {
        this.type = type;
        this.postgres = postgres;
        this.texts = texts;
    }

    /**
     * Why a value does not fit.
     *
     * @param why what PostgreSQL would say
     * @param fix what to write instead; null where any value of the type will do
     */
    public record Misfit(String why, @Nullable Fix fix) {}

    /**
     * What is wrong with a value.
     *
     * @param value a string, number, boolean, list or expression
     * @return what PostgreSQL would say to it, or empty
     */
    public Optional<Misfit> problem(Object value) {
        if (value instanceof Expression<?> expression) {
            return Constant.of(expression, texts).flatMap(this::ofConstant);
        }
        if (!KnownTypes.contain(type)) {
            return Optional.empty();
        }
        if (value instanceof List<?> elements) {
            return inArray(elements);
        }
        if (type.array()) {
            return value instanceof String text && text.strip().matches("(?s)[{\\[].*")
                    ? ofArrayLiteral(text)
                    : misfit("one value is no array", Fix.code(Place.PART, "List.of(" + literal(value) + ")"));
        }
        if (value instanceof Number number) {
            return ofNumber(number);
        }
        if (value instanceof Boolean && Assignment.of(plain("boolean"), type) == Assignment.IMPOSSIBLE) {
            return misfit("PostgreSQL does not turn a boolean into " + name() + " (42804)", null);
        }
        return refused(value);
    }

    /** The value as it was written, or nearly so. */
    public static String code(Object value) {
        return Phrases.code(literal(value));
    }

    private Optional<Misfit> ofConstant(Constant constant) {
        Optional<DataType> own = constant.type();
        if (own.isEmpty()) {
            return problem(constant.value());
        }
        // a cast that is written down cuts off what is too long
        DataType castTo = isString(own.get()) ? plain("text") : own.get();
        Optional<Misfit> wrong = new ValueFit(castTo, postgres, texts).problem(constant.value());
        if (wrong.isPresent()) {
            return wrong.map(misfit ->
                    new Misfit(code(constant.value()) + " is no `" + own.get().sql() + "`: " + misfit.why(), null));
        }
        if (Assignment.of(own.get(), type) == Assignment.IMPOSSIBLE) {
            return misfit(
                    "PostgreSQL does not turn `" + own.get().sql() + "` into " + name() + " by itself (42804)", null);
        }
        return isString(own.get()) && isString(type) && own.get().modifiers().isEmpty()
                ? problem(constant.value())
                : Optional.empty();
    }

    private Optional<Misfit> inArray(List<?> elements) {
        if (!type.array()) {
            return misfit("the column holds one value, not a list", null);
        }
        DataType element = type.element();
        return elements.stream()
                .map(each -> new ValueFit(element, postgres, texts)
                        .problem(each)
                        .map(misfit ->
                                new Misfit(code(each) + " is no `" + element.sql() + "`: " + misfit.why(), null)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Misfit> ofArrayLiteral(String text) {
        return Literals.read(text, type, postgres, texts) instanceof Verdict.Refused refused
                ? refused.why() == null
                        ? misfit(
                                "PostgreSQL does not read the string as an array, which is written `{1,2}` ("
                                        + refused.state() + ")",
                                Fix.words("List.of(...) with the elements"))
                        : misfit(refused.why() + " (" + refused.state() + ")", null)
                : Optional.empty();
    }

    private Optional<Misfit> ofNumber(Number number) {
        boolean isWhole = !(number instanceof Double || number instanceof Float)
                && new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
        if (INTEGERS.contains(type.name()) && !isWhole) {
            return misfit("PostgreSQL would round it", Fix.words("give a whole number, or make the column numeric()"));
        }
        return Assignment.of(plain("numeric"), type) == Assignment.IMPOSSIBLE
                ? misfit("PostgreSQL does not turn a number into " + name() + " (42804)", null)
                : refused(number);
    }

    private Optional<Misfit> refused(Object value) {
        if (!(Literals.read(value, type, postgres, texts) instanceof Verdict.Refused refused)) {
            return Optional.empty();
        }
        String why = JSON.contains(type.name())
                ? "PostgreSQL does not read the string as JSON: " + refused.why()
                : refused.why() == null ? "PostgreSQL does not read the string as " + name() : refused.why();
        return misfit(why + " (" + refused.state() + ")", fix(value, refused.state()));
    }

    /** What to write instead of a value that is only too large or too long. */
    private @Nullable Fix fix(Object value, String state) {
        String text = String.valueOf(value);
        if (state.equals("22001")) {
            return isString(type) ? Fix.words("shorten it, or make the column text()") : null;
        }
        if (JSON.contains(type.name()) && text.matches("[\\p{L}\\p{N} _-]+")) {
            return Fix.words("a string in JSON has quotes of its own: ")
                    .andCode(Place.PART, DslCode.string(DslCode.string(text)));
        }
        if (!state.equals("22003")) {
            return null;
        }
        return switch (type.name()) {
            case "smallint", "integer" -> Fix.words("give a number in between, or make the column bigint()");
            case "bigint" -> Fix.words("give a number in between, or make the column numeric()");
            case "numeric" -> text.matches("[-+.\\dEe]+") ? smaller(new BigDecimal(text)) : null;
            default -> Fix.words("give a number nearer to 1, or make the column numeric()");
        };
    }

    private Fix smaller(BigDecimal value) {
        int scale = type.modifiers().size() > 1 ? type.modifiers().get(1) : 0;
        BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
        return Fix.words(
                "give a smaller number, or make the column numeric(" + rounded.precision() + ", " + scale + ")");
    }

    private String name() {
        return "`" + type.name() + "`";
    }

    private static boolean isString(DataType type) {
        return !type.array() && !type.userDefined() && STRINGS.contains(type.name());
    }

    private static DataType plain(String name) {
        return new DataType(name, List.of(), false, false);
    }

    private static String literal(Object value) {
        if (value instanceof Expression<?> expression) {
            return DslCode.expression(expression);
        }
        return value instanceof String text ? DslCode.string(text) : String.valueOf(value);
    }

    private static Optional<Misfit> misfit(String why, @Nullable Fix fix) {
        return Optional.of(new Misfit(why, fix));
    }
}
