package dev.pawl.processor.rule;

import dev.pawl.dsl.Condition;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.Parts;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.ColumnWords;
import dev.pawl.processor.sql.Keywords;
import dev.pawl.processor.sql.SqlName;
import dev.pawl.processor.sql.Token;
import dev.pawl.processor.sql.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column that is misspelt in the condition of a check, or in an expression or the predicate of an index. Speaks up only
 * where the word can be nothing else and a column is spelt nearly like it.
 */
final class MisspeltColumn implements Rule {

    /** The columns that every table has. */
    private static final Set<String> SYSTEM = Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        Parts.of(change.operation(), Condition.NoRow.class).forEach(none -> checkInsisted(change, none, findings));
        for (Mention made : change.mentions().made()) {
            change.after()
                    .table(made.table())
                    .ifPresent(table -> expressions(table, made).forEach(sql -> check(change, table, sql, findings)));
        }
    }

    private static void checkInsisted(Change change, Condition.NoRow none, Findings findings) {
        change.after().table(none.table()).ifPresent(table -> check(change, table, none.condition(), findings));
    }

    private static Stream<String> expressions(Table table, Mention made) {
        return switch (made.kind()) {
            case CONSTRAINT ->
                table.constraints().get(made.name()) instanceof Check check
                        ? Stream.of(check.condition())
                        : Stream.empty();
            case INDEX ->
                Optional.ofNullable(table.indexes().get(made.name())).stream()
                        .flatMap(index -> expressions(index.index()));
            default -> Stream.empty();
        };
    }

    private static Stream<String> expressions(Index index) {
        Stream<String> keys =
                index.keys().stream().filter(Index.Key::isExpression).map(Index.Key::text);
        return Stream.concat(keys, Stream.ofNullable(index.predicate()));
    }

    private static void check(Change change, Table table, String sql, Findings findings) {
        List<Token> tokens = Tokens.significant(sql);
        Set<String> columns = table.columns().keySet();
        IntStream.range(0, tokens.size())
                .filter(position -> isColumn(tokens, position))
                .mapToObj(position -> tokens.get(position).identifier())
                .filter(name -> !columns.contains(name)
                        && !SYSTEM.contains(name)
                        && !name.equals(table.name().name()))
                .distinct()
                .forEach(name -> NearMiss.of(name, columns)
                        .ifPresent(meant -> report(change, table, sql, name, meant, findings)));
    }

    /** Whether a word stands where only a column can. */
    static boolean isColumn(List<Token> tokens, int position) {
        Token token = tokens.get(position);
        boolean isKeyword = token.kind() == Token.Kind.WORD && Keywords.contains(token.identifier());
        boolean isPrefix =
                position + 1 < tokens.size() && tokens.get(position + 1).is("&");
        boolean isQualified = position > 0 && tokens.get(position - 1).is(".");
        return !isKeyword && !isPrefix && !isQualified && new ColumnWords(tokens).isColumn(position);
    }

    private static void report(Change change, Table table, String sql, String name, String meant, Findings findings) {
        boolean isQuoteMissing = meant.equalsIgnoreCase(name);
        findings.report(
                change.locationOf(sql),
                "`" + name + "` in " + Phrases.code(sql) + " is no column of `" + table.name() + "`",
                isQuoteMissing
                        ? "PostgreSQL reads names without quotes in lower case (42703)"
                        : "PostgreSQL refuses an expression with an unknown column (42703)",
                Fix.words("did you mean `" + spelled(meant) + "`?")
                        .meaning(
                                Place.PART,
                                DslCode.string(sql.replaceAll(
                                        "(?i)\"?\\b" + Pattern.quote(name) + "\\b\"?",
                                        Matcher.quoteReplacement(SqlName.quoted(meant))))));
    }

    /** As it is written in a Java string. */
    private static String spelled(String column) {
        return column.equals(column.toLowerCase(Locale.ROOT)) ? column : "\\\"" + column + "\\\"";
    }
}
