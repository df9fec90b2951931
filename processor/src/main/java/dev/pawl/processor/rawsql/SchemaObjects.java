package dev.pawl.processor.rawsql;

import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.schema.OtherObject;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.typing.OwnObjects;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a database has of its own, as far as the model knows. It is a part of what answers are remembered by, and so holds no more
 * than they depend on.
 *
 * @param postgres the oldest major version that it may be of
 * @param functions the names of the functions that SQL has made
 */
record SchemaObjects(int postgres, Set<String> functions) implements OwnObjects {

    private static final int SHORT = 5;

    /** The operators that nobody gives another meaning for types of PostgreSQL's own, as extensions do with others. */
    private static final Set<String> EVERYDAY = Set.of(
            "=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/", "||", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*",
            "!~*", "->", "->>", "#>", "#>>", "@>", "<@", "&&");

    /** What intarray has for arrays. */
    private static final Set<String> OF_ARRAYS = Set.of("+", "-", "@>", "<@", "&&");

    static SchemaObjects of(Schema schema, int postgres) {
        return new SchemaObjects(
                postgres,
                schema.all(OtherObject.class).stream()
                        .map(OtherObject::key)
                        .filter(key -> key.kind().equals("function"))
                        .map(key -> key.name().name())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** A name that is nearly one of PostgreSQL's own is taken for a misspelt one, and its own name for its own function. */
    @Override
    public boolean mayHaveFunction(String name) {
        Catalogue catalogue = Catalogue.of(postgres);
        return functions.contains(name)
                || (!catalogue.hasEver(name)
                        && (name.length() < SHORT
                                || NearMiss.of(name, catalogue.functionNames()).isEmpty()));
    }

    /** Extensions have operators for types of PostgreSQL's own, such as {@code %} of pg_trgm for texts. */
    @Override
    public boolean mayHaveOperator(String name, List<SqlType> operands) {
        boolean hasIntegers = operands.stream().anyMatch(type -> type.is("_int4"));
        return !EVERYDAY.contains(name) || (hasIntegers && OF_ARRAYS.contains(name));
    }
}
