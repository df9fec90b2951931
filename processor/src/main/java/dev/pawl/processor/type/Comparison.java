package dev.pawl.processor.type;

import dev.pawl.dsl.DataType;
import java.util.List;
import java.util.Set;

/**
 * Which columns can be compared, so that a foreign key can join them.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/commands/tablecmds.c">
 *     ATAddForeignKeyConstraint</a>
 */
public final class Comparison {

    /** Types that one family of operators compares with each other. */
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("smallint", "integer", "bigint"),
            Set.of("real", "double precision"),
            Set.of("date", "timestamp", "timestamptz"));

    private Comparison() {}

    /**
     * Whether a column of one type can refer to a column of another; true when that is not known.
     *
     * @param referencing the type of the column that refers
     * @param referenced the type of the column that is referred to, which has an index
     */
    public static boolean isPossible(DataType referencing, DataType referenced) {
        if (!KnownTypes.contain(referencing) || !KnownTypes.contain(referenced)) {
            return true;
        }
        if (referencing.array() || referenced.array()) {
            return referencing.array() == referenced.array()
                    && referencing.name().equals(referenced.name());
        }
        String from = referencing.name();
        String to = KnownTypes.operators(referenced);
        return from.equals(referenced.name())
                || from.equals(to)
                || FAMILIES.stream().anyMatch(family -> family.contains(from) && family.contains(to))
                || Casts.find(from, to).filter(Casts.Cast::isImplicit).isPresent();
    }

    /**
     * Whether indexes and foreign keys of a column go on working when it gets another type, of the same stored values: they
     * are made anew when it has other operators.
     *
     * @param from the type that it has
     * @param to the type that it gets
     */
    public static boolean isSame(DataType from, DataType to) {
        return from.array() == to.array() && KnownTypes.operators(from).equals(KnownTypes.operators(to));
    }
}
