package dev.pawl.processor.rawsql;

import dev.pawl.grammar.SyntaxError;
import dev.pawl.grammar.Token;
import dev.pawl.grammar.TokenKind;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.rawsql.WrittenSql.Place;
import dev.pawl.processor.sql.Keywords;
import dev.pawl.processor.sql.SqlTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody meant who wrote a text that PostgreSQL does not read. */
public final class SyntaxFix {

    /** What begins a constraint of a column, behind a default. */
    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "references", "primary", "unique", "generated", "check");

    /** How far before the place of an error a misspelt word is looked for. */
    private static final int WORDS_BEFORE = 2;

    private final WrittenSql written;
    private final Location whole;
    private final SyntaxError error;
    private final int place;
    private final SyntaxCheck check;

    /** Without comments; empty where not even the scanner gets through. */
    private final List<Token> tokens;

    /**
     * @param written the text
     * @param whole where it is written
     * @param error what is wrong with it
     * @param texts what reads texts
     */
    public SyntaxFix(WrittenSql written, Location whole, SyntaxError error, SqlTexts texts) {
        this.written = written;
        this.whole = whole;
        this.error = error;
        this.place = error.position().orElse(written.sql().length());
        this.check = new SyntaxCheck(texts);
        this.tokens = texts.grammar().scan(written.sql()).accepted().orElse(List.of()).stream()
                .filter(token -> !token.isComment())
                .toList();
    }

    /** The fix. */
    public Fix fix() {
        return ofLimit()
                .or(this::ofVariable)
                .or(this::ofSchema)
                .or(this::ofConstraint)
                .or(this::apart)
                .or(this::spelled)
                .orElseGet(() -> Fix.words(
                        written.isStatements() || written.place() == Place.QUERY
                                ? "write it as psql would run it"
                                : "write one whole expression"));
    }

    private Optional<Fix> ofLimit() {
        return error.isLimit() ? Optional.of(Fix.words("divide it into several smaller ones")) : Optional.empty();
    }

    /** Variables and commands of psql, and parameters of a program. */
    private Optional<Fix> ofVariable() {
        String rest = written.sql().substring(Math.min(place, written.sql().length()));
        if (rest.startsWith("\\")) {
            return Optional.of(Fix.words("leave it out: what begins with a backslash is a command of psql, not SQL"));
        }
        boolean isVariable = rest.matches("(?s):['\"{]?\\w.*");
        return isVariable || rest.startsWith("?") || error.message().contains("parameter $")
                ? Optional.of(
                        Fix.words("write the value itself, or concatenate a constant of Java: nothing is filled in"))
                : Optional.empty();
    }

    private Optional<Fix> ofSchema() {
        return written.sql().startsWith("{schema}.", place)
                ? Optional.of(
                        Fix.words("leave `{schema}.` out: in a transaction, a name without a schema means that one"))
                : Optional.empty();
    }

    private Optional<Fix> ofConstraint() {
        int position = position();
        if (written.place() != Place.DEFAULT || position == 0 || position >= tokens.size()) {
            return Optional.empty();
        }
        String word = word(position);
        boolean isNotNull = word.equals("null") && word(position - 1).equals("not");
        if (isNotNull || word.equals("not")) {
            return Optional.of(Fix.words("say it by the type: .notNull().defaultTo(...)"));
        }
        return CONSTRAINTS.contains(word)
                ? Optional.of(Fix.words("leave it out of the default; constraints have methods of their own"))
                : Optional.empty();
    }

    /** Several expressions, with commas between them. */
    private Optional<Fix> apart() {
        if (written.isStatements() || written.place() == Place.QUERY) {
            return Optional.empty();
        }
        List<String> parts = parts();
        boolean areWhole = parts.size() > 1
                && parts.stream()
                        .allMatch(part -> check.error(written.place(), part).isEmpty());
        return areWhole ? Optional.of(apart(parts)) : Optional.empty();
    }

    private Fix apart(List<String> parts) {
        return switch (written.place()) {
            case INDEX_KEY ->
                Fix.words("one call for each: onExpression(" + DslCode.string(parts.get(0)) + ")"
                        + parts.stream()
                                .skip(1)
                                .map(part -> ".expression(" + DslCode.string(part) + ")")
                                .collect(Collectors.joining()));
            case CHECK, INDEX_CONDITION, ROW_CONDITION ->
                instead("one condition: ", DslCode.string(String.join(" and ", parts)));
            default -> instead("one value, such as ", DslCode.string(parts.get(0)));
        };
    }

    private Fix instead(String words, String code) {
        return Fix.words(words + code).meaning(Fix.Place.PART, whole, code);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (Token token : tokens) {
            String text = token.text();
            depth += text.equals("(") || text.equals("[") ? 1 : text.equals(")") || text.equals("]") ? -1 : 0;
            if (depth == 0 && text.equals(",")) {
                parts.add(written.sql().substring(begin, token.start()).strip());
                begin = token.end();
            }
        }
        parts.add(written.sql().substring(begin).strip());
        return parts;
    }

    /** A keyword in place of a word that is spelt nearly like it, if all is well with it. */
    private Optional<Fix> spelled() {
        int position = position();
        for (int i = position; i >= 0 && i >= position - WORDS_BEFORE; i--) {
            if (i < tokens.size() && tokens.get(i).kind() == TokenKind.IDENTIFIER) {
                Optional<Fix> fix = spelled(tokens.get(i));
                if (fix.isPresent()) {
                    return fix;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Fix> spelled(Token word) {
        return NearMiss.all(word.text(), Keywords.all())
                .map(keyword -> written.sql().substring(0, word.start())
                        + keyword
                        + written.sql().substring(word.end()))
                .filter(sql -> check.error(written.place(), sql).isEmpty())
                .findFirst()
                .map(sql -> Fix.words("did you mean `"
                                + sql.substring(
                                        word.start(),
                                        sql.length() - written.sql().length() + word.end())
                                + "`?")
                        .meaning(Fix.Place.PART, whole, DslCode.string(sql)));
    }

    /** The token at which reading stopped. */
    private int position() {
        int position = 0;
        while (position < tokens.size() && tokens.get(position).end() <= place) {
            position++;
        }
        return position;
    }

    private String word(int position) {
        return tokens.get(position).text().toLowerCase(Locale.ROOT);
    }
}
