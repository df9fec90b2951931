package dev.pawl.processor.rawsql;

import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.schema.OtherObject;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.typing.OwnObjects;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.List;
import java.util.Set;

/**
 * What a database has of its own, as far as the model knows.
 *
 * @param postgres the oldest major version that it may be of
 * @param schema what the migrations have made
 */
record SchemaObjects(int postgres, Schema schema) implements OwnObjects {

    private static final int SHORT = 5;

    /** The operators that nobody gives another meaning for types of PostgreSQL's own, as extensions do with others. */
    private static final Set<String> EVERYDAY = Set.of(
            "=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/", "||", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*",
            "!~*", "->", "->>", "#>", "#>>", "@>", "<@", "&&");

    /** What intarray has for arrays. */
    private static final Set<String> OF_ARRAYS = Set.of("+", "-", "@>", "<@", "&&");

    /** A name that is nearly one of PostgreSQL's own is taken for a misspelt one, and its own name for its own function. */
    @Override
    public boolean mayHaveFunction(String name) {
        Catalogue catalogue = Catalogue.of(postgres);
        return isMade(name)
                || (!catalogue.hasEver(name)
                        && (name.length() < SHORT
                                || NearMiss.of(name, catalogue.functionNames()).isEmpty()));
    }

    private boolean isMade(String name) {
        return schema.all(OtherObject.class).stream()
                .map(OtherObject::key)
                .anyMatch(key ->
                        key.kind().equals("function") && key.name().name().equals(name));
    }

    /** Extensions have operators for types of PostgreSQL's own, such as {@code %} of pg_trgm for texts. */
    @Override
    public boolean mayHaveOperator(String name, List<SqlType> operands) {
        boolean hasIntegers = operands.stream().anyMatch(type -> type.is("_int4"));
        return !EVERYDAY.contains(name) || (hasIntegers && OF_ARRAYS.contains(name));
    }
}
