package dev.pawl.processor.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A default that takes the next number of a sequence, as columns of type {@code serial} have it. */
public final class NextValue {

    private NextValue() {}

    /**
     * The sequence, as its name is written in a string of SQL.
     *
     * @param sql an expression
     * @return empty when it is something else, or more than that
     */
    public static Optional<String> sequence(String sql) {
        List<Token> tokens = Tokens.significant(sql);
        String words = String.join(
                " ",
                tokens.stream()
                        .map(token -> token.kind() == Token.Kind.STRING
                                ? "?"
                                : token.text().toLowerCase(Locale.ROOT))
                        .toList());
        boolean isNext = words.matches("(pg_catalog \\. )?nextval \\( \\?( : : regclass)? \\)");
        return isNext
                ? tokens.stream()
                        .filter(token -> token.kind() == Token.Kind.STRING
                                && token.text().startsWith("'"))
                        .map(token -> token.text()
                                .substring(1, token.text().length() - 1)
                                .replace("''", "'"))
                        .findFirst()
                : Optional.empty();
    }
}
