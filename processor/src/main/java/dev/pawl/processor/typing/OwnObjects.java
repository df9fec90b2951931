package dev.pawl.processor.typing;

import dev.pawl.processor.typing.catalogue.Function;
import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.List;
import java.util.Optional;

/** What a database has that PostgreSQL does not bring, as far as it is known. */
public interface OwnObjects {

    /** Nothing is known, and everything may be there. */
    OwnObjects UNKNOWN = new OwnObjects() {};

    /** The type of a name that PostgreSQL's own do not have. */
    default Optional<SqlType> type(String name) {
        return Optional.empty();
    }

    /** The functions of a name, which may be one of PostgreSQL's own. */
    default List<Function> functions(String name) {
        return List.of();
    }

    /** Whether there may be functions of a name that are not known. */
    default boolean mayHaveFunction(String name) {
        return true;
    }

    /** Whether there may be an operator of a name that is not known, for types that are. */
    default boolean mayHaveOperator(String name, List<SqlType> operands) {
        return true;
    }
}
