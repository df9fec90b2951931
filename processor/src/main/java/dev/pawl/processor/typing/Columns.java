package dev.pawl.processor.typing;

import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What names of columns mean.
 *
 * @param tables what the columns may be qualified with
 * @param types the types of the columns by their names
 * @param areAll whether there are no others
 */
public record Columns(Set<String> tables, Map<String, SqlType> types, boolean areAll) {

    /** Where there are no columns, as in a default. */
    public static final Columns NONE = new Columns(Set.of(), Map.of(), true);

    private static final Map<String, String> OF_EVERY_TABLE =
            Map.of("ctid", "tid", "xmin", "xid", "cmin", "cid", "xmax", "xid", "cmax", "cid", "tableoid", "oid");

    /** What a column is that every table has: its type's name in the catalogue. */
    Optional<String> system(String column) {
        return tables.isEmpty() ? Optional.empty() : Optional.ofNullable(OF_EVERY_TABLE.get(column));
    }

    /** Whether a qualified name may be that of a column. */
    boolean mayQualify(List<String> qualifiers) {
        return !areAll || (!tables.isEmpty() && tables.contains(qualifiers.get(qualifiers.size() - 1)));
    }
}
