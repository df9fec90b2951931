package dev.pawl.processor.sql;

import java.util.List;
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

    /** What is written without parentheses. */
    private static final Set<String> WORDS = Set.of(
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "user");

    private MutableFunctions() {}

    /** The first one that some SQL calls, as it is written there. */
    public static Optional<String> calledBy(String sql) {
        Stream<String> functions = new SqlExpression(sql)
                .calledFunctions().stream()
                        .map(function -> function.replaceFirst("^pg_catalog\\.", ""))
                        .filter(NAMES::contains)
                        .map(function -> function + "()");
        List<Token> tokens = Tokens.significant(sql);
        Stream<String> words = tokens.stream()
                .filter(token -> token.kind() == Token.Kind.WORD && WORDS.contains(token.identifier()))
                .map(Token::identifier);
        return Stream.concat(functions, words).findFirst();
    }
}
