package dev.pawl.processor.typing;

import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table with a column of each type that PostgreSQL brings, called {@code c_int4} and the like. */
final class TableOfAllTypes {

    static final String NAME = "everything";

    private static final Set<String> PSEUDO_ARRAYS = Set.of("_cstring", "_record");

    private final Map<String, SqlType> types = new LinkedHashMap<>();

    TableOfAllTypes(Catalogue catalogue) {
        catalogue.typeNames().stream()
                .flatMap(name -> catalogue.type(name).stream())
                .filter(type -> type.kind() != SqlType.Kind.PSEUDO && !PSEUDO_ARRAYS.contains(type.name()))
                .forEach(type -> types.put("c_" + type.name(), type));
    }

    Columns columns() {
        return new Columns(Set.of(NAME), types, true);
    }

    List<String> names() {
        return List.copyOf(types.keySet());
    }

    List<SqlType> types() {
        return List.copyOf(types.values());
    }

    String sql() {
        return types.entrySet().stream()
                .map(each -> each.getKey() + " pg_catalog.\"" + each.getValue().name() + '"')
                .collect(Collectors.joining(", ", "CREATE TABLE " + NAME + " (", ")"));
    }
}
