package dev.pawl.processor.literal;

import dev.pawl.dsl.DataType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The input functions by type. */
final class Inputs {

    private static final int DIGITS_OF_FRACTIONS = 6;

    private Inputs() {}

    /**
     * The one of a type; empty for types of which nothing is known.
     *
     * @param type the type
     * @param postgres the oldest major version that has to read it
     */
    static Optional<Input> of(DataType type, int postgres) {
        Input input = scalar(type.name(), type.modifiers(), postgres);
        return Optional.ofNullable(input).map(found -> type.array() ? new ArrayInput(found, element(type)) : found);
    }

    private static String element(DataType type) {
        return type.element().sql();
    }

    private static @Nullable Input scalar(String name, List<Integer> modifiers, int postgres) {
        return switch (name) {
            case "smallint" -> new IntegerInput(15, name, postgres);
            case "integer" -> new IntegerInput(31, name, postgres);
            case "bigint" -> new IntegerInput(63, name, postgres);
            case "numeric" -> new NumericInput(modifiers, postgres);
            case "real", "double precision" -> new FloatInput(name.equals("real"));
            case "boolean" -> new BooleanInput();
            case "text" -> Verdict::taken;
            case "varchar", "char" ->
                modifiers.isEmpty()
                        ? Verdict::taken
                        : new StringInput(modifiers.get(0), name.equals("char"), name + "(" + modifiers.get(0) + ")");
            case "date", "timestamp", "timestamptz" -> new DateTimeInput(name, precision(modifiers));
            case "time" -> new TimeInput(precision(modifiers));
            case "interval" -> new IntervalInput(postgres);
            case "uuid" -> new UuidInput();
            case "json", "jsonb" -> new JsonInput(name.equals("jsonb"));
            case "bytea" -> new ByteaInput();
            case "inet", "cidr" -> new AddressInput(name.equals("cidr"));
            case "bit", "varbit" -> new BitInput(modifiers, name.equals("varbit"));
            default -> range(name, postgres);
        };
    }

    private static @Nullable Input range(String name, int postgres) {
        String bound = switch (name) {
            case "int4range" -> "integer";
            case "int8range" -> "bigint";
            case "numrange" -> "numeric";
            case "daterange" -> "date";
            case "tsrange" -> "timestamp";
            case "tstzrange" -> "timestamptz";
            default -> null;
        };
        Input input = bound == null ? null : scalar(bound, List.of(), postgres);
        return input == null ? null : new RangeInput(input);
    }

    private static int precision(List<Integer> modifiers) {
        return modifiers.isEmpty() ? DIGITS_OF_FRACTIONS : modifiers.get(0);
    }
}
