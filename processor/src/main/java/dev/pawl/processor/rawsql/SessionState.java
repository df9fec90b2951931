package dev.pawl.processor.rawsql;

import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.SqlStatements.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What SQL leaves in a session beyond the transaction; tried on 14 and 18. */
public final class SessionState {

    private static final Set<String> LOCKS = Set.of(
            "pg_advisory_lock", "pg_advisory_lock_shared", "pg_try_advisory_lock", "pg_try_advisory_lock_shared");

    /** How PostgreSQL writes false; any unique beginning of the words will do as well. */
    private static final String FALSE = "false|'(f(a(l(s(e)?)?)?)?|no?|off?|0)'";

    private SessionState() {}

    /**
     * Something that stays.
     *
     * @param what the statement or the function that does it, in backticks
     * @param instead what does the same for the transaction only
     */
    public record Kept(String what, String instead) {}

    /**
     * The first thing that stays.
     *
     * @param statements all that is run
     */
    public static Optional<Kept> keptBy(List<Statement> statements) {
        return IntStream.range(0, statements.size())
                .mapToObj(position -> kept(
                        statements.get(position),
                        statements.subList(0, position),
                        statements.subList(position + 1, statements.size())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Kept> kept(Statement statement, List<Statement> before, List<Statement> after) {
        Optional<String> instead =
                statement.hasArgument() ? Optional.ofNullable(instead(statement, before, after)) : Optional.empty();
        return byFunction(statement.tokens())
                .or(() -> instead.map(told -> new Kept(Phrases.code(statement.text()), told)));
    }

    private static @Nullable String instead(Statement statement, List<Statement> before, List<Statement> after) {
        List<Token> tokens = statement.tokens();
        String name = tokens.get(1).identifier();
        return switch (tokens.get(0).identifier()) {
            case "listen" ->
                mentions(after, "unlisten") ? null : "leave it out: listen where notifications are received";
            case "unlisten" -> mentions(before, "listen") ? null : "leave it out";
            case "prepare" -> mentions(after, "deallocate", name) ? null : "run the statement itself";
            case "deallocate" -> mentions(before, "prepare", name) ? null : "leave it out";
            case "declare" ->
                statement.contains("with", "hold") && !mentions(after, "close", name)
                        ? "leave out `with hold`: then the cursor ends with the transaction"
                        : null;
            case "load" ->
                tokens.get(1).kind() == Token.Kind.STRING
                        ? "leave it out: `session_preload_libraries` loads it for everybody who needs it"
                        : null;
            case "discard" -> name.equals("plans") ? null : "leave it out";
            case "update" ->
                statement.contains("pg_settings") ? "`set local`, in the same db.sql(...) as what needs it" : null;
            default ->
                TemporaryObject.of(statement)
                        .filter(made -> !made.isDroppedBy(after))
                        .map(TemporaryObject::instead)
                        .orElse(null);
        };
    }

    private static boolean mentions(List<Statement> statements, String verb) {
        return statements.stream()
                .anyMatch(statement -> statement.tokens().get(0).is(verb));
    }

    private static boolean mentions(List<Statement> statements, String verb, String name) {
        return statements.stream()
                .filter(statement -> statement.tokens().get(0).is(verb))
                .anyMatch(statement -> statement.tokens().stream()
                        .anyMatch(token -> token.isName() && token.identifier().equals(name)));
    }

    private static Optional<Kept> byFunction(List<Token> tokens) {
        return IntStream.range(0, tokens.size() - 1)
                .filter(position -> tokens.get(position).isName())
                .filter(position -> tokens.get(position + 1).is("("))
                .mapToObj(position -> byFunction(tokens, position))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Kept> byFunction(List<Token> tokens, int position) {
        String name = tokens.get(position).identifier();
        if (LOCKS.contains(name)) {
            return Optional.of(new Kept(
                    Phrases.code(name),
                    "`" + name.replace("advisory_lock", "advisory_xact_lock") + "`: it ends with the transaction"));
        }
        return name.equals("set_config") && lastArgument(tokens, position).matches(FALSE)
                ? Optional.of(
                        new Kept(
                                Phrases.code("set_config(..., false)"),
                                "`set_config(..., true)`, in the same db.sql(...) as what needs it: it ends with the transaction"))
                : Optional.empty();
    }

    /** The begin of the last argument: that of {@code set_config} says whether the setting is local. */
    private static String lastArgument(List<Token> tokens, int function) {
        int depth = 0;
        int begin = function + 2;
        for (int i = function + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 1 && token.is(",")) {
                begin = i + 1;
            } else if (depth == 0) {
                return tokens.get(begin).text().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
