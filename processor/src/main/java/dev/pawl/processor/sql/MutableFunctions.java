package dev.pawl.processor.sql;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Functions that PostgreSQL marks immutable in no overload on any supported version: what they give depends on the moment,
 * the session or its settings. Not all of them; those of other names may be immutable.
 *
 * @see <a href="https://www.postgresql.org/docs/current/xfunc-volatility.html">Function Volatility Categories</a>
 */
public final class MutableFunctions {

    static final Set<String> NAMES = Set.of("""
            array_to_json array_to_string clock_timestamp concat concat_ws convert convert_from convert_to
            current_database current_query current_setting currval format gen_random_uuid json_build_array
            json_build_object jsonb_build_array jsonb_build_object jsonb_path_exists_tz jsonb_path_match_tz lastval
            make_timestamptz nextval now random row_to_json set_config setval statement_timestamp timeofday to_char
            to_date to_json to_jsonb to_number transaction_timestamp version""".split("\\s+"));

    private MutableFunctions() {}

    /** The first one that an expression calls, as it is written there, or a word without parentheses that is as mutable. */
    public static Optional<String> calledBy(SqlExpression expression) {
        Stream<String> functions = expression.calledFunctions().stream()
                .map(function -> function.replaceFirst("^pg_catalog\\.", ""))
                .filter(NAMES::contains)
                .map(function -> function + "()");
        return Stream.concat(functions, expression.valueWords().stream()).findFirst();
    }
}
