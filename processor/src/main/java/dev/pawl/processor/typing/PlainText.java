package dev.pawl.processor.typing;

import dev.pawl.dsl.DataType;
import dev.pawl.processor.typing.catalogue.Cast.Context;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.Function;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import dev.pawl.processor.typing.resolve.Coercions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of the most frequent defaults, such as {@code now()}, which need no parser to be read. */
final class PlainText {

    private static final Pattern CALL = Pattern.compile("([a-z_]+)\\(\\)");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    private static final Map<String, String> CONSTANTS = Map.of("null", "unknown", "true", "bool", "false", "bool");

    private static final Map<String, String> MOMENTS = Map.of(
            "current_date", "date",
            "current_timestamp", "timestamptz",
            "localtimestamp", "timestamp");

    private final Catalogue catalogue;

    PlainText(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty if it is none, or if there is more to say of it. */
    Optional<Typing> typing(String sql, @Nullable DataType target, OwnObjects own) {
        return typing(sql, own).filter(typing -> fits(typing.type(), target, own));
    }

    private Optional<Typing> typing(String sql, OwnObjects own) {
        Matcher call = CALL.matcher(sql);
        if (call.matches()) {
            return own.functions(call.group(1)).isEmpty() ? call(call.group(1)) : Optional.empty();
        } else if (MOMENTS.containsKey(sql)) {
            return Optional.of(typing(catalogue.existing(MOMENTS.get(sql)), sql, Volatility.STABLE));
        }
        String constant = INTEGER.matcher(sql).matches() ? "int4" : CONSTANTS.get(sql);
        return Optional.ofNullable(constant)
                .map(type -> new Typing(catalogue.existing(type), List.of(), List.of(), List.of()));
    }

    private Optional<Typing> call(String name) {
        return catalogue.functions(name).stream()
                .filter(function -> function.kind() == Function.Kind.FUNCTION && !function.isSet())
                .filter(function -> function.parameters().isEmpty())
                .findFirst()
                .map(function -> typing(function.result(), name, function.volatility()));
    }

    private static Typing typing(SqlType type, String name, Volatility volatility) {
        return new Typing(
                type,
                List.of(new Part(Part.Kind.FUNCTION, name, List.of(), volatility, OptionalInt.of(0))),
                List.of(),
                List.of());
    }

    private boolean fits(SqlType type, @Nullable DataType target, OwnObjects own) {
        return target == null
                || type.isOpen()
                || new Coercions(catalogue)
                        .pathway(type, DataTypes.of(target, catalogue, own), Context.ASSIGNMENT)
                        .isPresent();
    }
}
