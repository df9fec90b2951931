package dev.pawl.processor.typing;

import dev.pawl.dsl.DataType;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.resolve.Coercions;
import java.util.List;
import java.util.Map;

/** The types of columns, by the names that the language has for them. */
final class DataTypes {

    private static final Map<String, String> NAMES = Map.of(
            "smallint", "int2",
            "integer", "int4",
            "bigint", "int8",
            "real", "float4",
            "double precision", "float8",
            "boolean", "bool",
            "char", "bpchar");

    private DataTypes() {}

    static DataType of(SqlType type) {
        String element = type.element();
        return element != null && type.name().equals("_" + element) ? of(element, true) : of(type.name(), false);
    }

    private static DataType of(String catalogued, boolean isArray) {
        String name = NAMES.entrySet().stream()
                .filter(each -> each.getValue().equals(catalogued))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(catalogued.equals("char") ? "\"char\"" : catalogued);
        boolean isOwn = DataType.builtIn(name).isEmpty();
        return new DataType(name, List.of(), isArray, isOwn);
    }

    static SqlType of(DataType type, Catalogue catalogue, OwnObjects own) {
        String name = type.userDefined() ? type.name() : NAMES.getOrDefault(type.name(), type.name());
        SqlType known = catalogue.type(name).or(() -> own.type(name)).orElse(SqlType.UNTOLD);
        return type.array() ? new Coercions(catalogue).array(known).orElse(SqlType.UNTOLD) : known;
    }
}
