package dev.pawl.processor.reader;

import dev.pawl.dsl.DataType;
import dev.pawl.grammar.Constant;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types as the model has them. */
final class Types {

    /** What an interval has as its first modifier if it is of a certain precision; INTERVAL_FULL_RANGE. */
    private static final int ALL_FIELDS = 32767;

    private static final Map<String, String> SERIALS = Map.of(
            "smallserial", "smallint",
            "serial2", "smallint",
            "serial", "integer",
            "serial4", "integer",
            "bigserial", "bigint",
            "serial8", "bigint");

    private Types() {}

    /** The type below one that makes a sequence as well. */
    static Optional<DataType> serial(TypeName type) {
        return type.names().size() == 1
                ? Optional.ofNullable(SERIALS.get(type.name())).flatMap(DataType::builtIn)
                : Optional.empty();
    }

    static DataType of(TypeName type) {
        boolean isArray = type.dimensions() > 0;
        List<Integer> modifiers = modifiers(type);
        boolean isForeign = type.names().size() > 1
                && !type.names().get(0).equals("pg_catalog")
                && !type.names().get(0).equals("public");
        String name = isForeign ? String.join(".", type.names()) : type.name();
        return (isForeign ? Optional.<DataType>empty() : builtIn(name, modifiers))
                .map(found -> new DataType(found.name(), found.modifiers(), isArray, false))
                .orElseGet(() -> new DataType(name, modifiers, isArray, true));
    }

    private static Optional<DataType> builtIn(String name, List<Integer> modifiers) {
        String list = modifiers.isEmpty()
                ? ""
                : modifiers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return DataType.builtIn((name.equals("bpchar") ? "char" : name) + list);
    }

    private static List<Integer> modifiers(TypeName type) {
        List<Integer> modifiers =
                type.modifiers().stream().flatMap(each -> number(each).stream()).toList();
        if (!type.name().equals("interval") || modifiers.isEmpty()) {
            return modifiers.stream().allMatch(each -> each >= 0) ? modifiers : List.of();
        }
        return modifiers.size() > 1 && modifiers.get(0) == ALL_FIELDS ? modifiers.subList(1, 2) : List.of();
    }

    private static Optional<Integer> number(Node modifier) {
        return modifier.is("A_Const")
                ? new Constant(modifier)
                        .value()
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                : Optional.empty();
    }
}
