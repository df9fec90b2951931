package dev.pawl.processor.rule;

import dev.pawl.processor.rule.SqlStatements.Statement;
import dev.pawl.processor.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Functions that change a session beyond the transaction. */
final class SessionState {

    private static final Set<String> LOCKS = Set.of(
            "pg_advisory_lock", "pg_advisory_lock_shared", "pg_try_advisory_lock", "pg_try_advisory_lock_shared");

    private SessionState() {}

    /**
     * Something that stays.
     *
     * @param call the function that does it
     * @param instead what does the same for the transaction only
     */
    record Kept(String call, String instead) {}

    /** The first such call. */
    static Optional<Kept> keptBy(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> IntStream.range(0, statement.tokens().size() - 1)
                        .mapToObj(position -> kept(statement.tokens(), position))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    private static Optional<Kept> kept(List<Token> tokens, int position) {
        String name = tokens.get(position).identifier();
        if (!tokens.get(position).isName() || !tokens.get(position + 1).is("(")) {
            return Optional.empty();
        }
        if (LOCKS.contains(name)) {
            return Optional.of(new Kept(
                    name,
                    "`" + name.replace("advisory_lock", "advisory_xact_lock") + "`: it ends with the transaction"));
        }
        return name.equals("set_config") && isForSession(tokens, position)
                ? Optional.of(new Kept(
                        "set_config(..., false)",
                        "`set_config(..., true)`, or `set local`: they end with the transaction"))
                : Optional.empty();
    }

    /** The third argument says whether it is local. */
    private static boolean isForSession(List<Token> tokens, int position) {
        int depth = 0;
        for (int i = position + 1; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return tokens.get(i - 1).is("false");
            }
        }
        return false;
    }
}
