package dev.pawl.processor.type;

import dev.pawl.dsl.DataType;
import java.util.Objects;

/** What PostgreSQL does to a value of one type that is assigned to a column of another, lengths and the like aside. */
public enum Assignment {
    /** Nothing: it is the same type. */
    SAME,
    /** Nothing to the stored value, which is only seen otherwise. */
    RELABEL,
    /** It works out another value. */
    COMPUTE,
    /** It refuses it: nothing casts the one to the other, unless told so. */
    IMPOSSIBLE,
    /** It takes a server to tell: one of them is a type of the user. */
    UNKNOWN;

    /**
     * What is done.
     *
     * @param from the type of the value
     * @param to the type of the column
     * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_coerce.c">
     *     find_coercion_pathway</a>
     */
    public static Assignment of(DataType from, DataType to) {
        if (from.name().equals(to.name())
                && from.array() == to.array()
                && from.userDefined() == to.userDefined()
                && Objects.equals(from.schema(), to.schema())) {
            return SAME;
        }
        boolean isKnown = KnownTypes.contain(from) && KnownTypes.contain(to);
        if (from.array() && to.array()) {
            // the elements are converted one by one, even where they stay as they are; measured on 14 to 18
            return !isKnown ? UNKNOWN : of(from.name(), to) == IMPOSSIBLE ? IMPOSSIBLE : COMPUTE;
        }
        if (from.array()) {
            return KnownTypes.isString(to) ? COMPUTE : KnownTypes.contain(to) ? IMPOSSIBLE : UNKNOWN;
        }
        if (to.array()) {
            return isKnown ? IMPOSSIBLE : UNKNOWN;
        }
        return isKnown ? of(from.name(), to) : UNKNOWN;
    }

    private static Assignment of(String from, DataType to) {
        boolean isString = KnownTypes.isString(to.element());
        return Casts.find(from, to.name())
                .map(cast -> cast.isBinary() ? RELABEL : COMPUTE)
                .orElse(isString ? COMPUTE : IMPOSSIBLE);
    }
}
