package dev.pawl.processor.rawsql;

import dev.pawl.grammar.Script;
import dev.pawl.processor.sql.SqlTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of raw SQL, told apart by their first words. What is in strings and in bodies of functions is not SQL here. */
public final class SqlStatements {

    private static final Set<String> CONTROL = Set.of(
            "begin",
            "start transaction",
            "commit",
            "end",
            "rollback",
            "abort",
            "savepoint",
            "release",
            "prepare transaction");

    private static final Set<String> REFUSED = Set.of(
            "vacuum",
            "create database",
            "drop database",
            "create tablespace",
            "drop tablespace",
            "create subscription",
            "drop subscription",
            "alter system",
            "reindex database",
            "reindex schema",
            "reindex system",
            "discard all");

    /** Settings that end with the transaction, or that PostgreSQL ties to it. */
    private static final Set<String> TRANSACTIONAL_SETTINGS = Set.of("set local", "set transaction", "set constraints");

    private SqlStatements() {}

    /**
     * The statements of some SQL.
     *
     * @param sql one or more statements
     * @param texts what reads them
     */
    public static List<Statement> of(String sql, SqlTexts texts) {
        List<Token> tokens = Token.of(sql, texts);
        Optional<Script> script =
                texts.grammar().parse(SqlTexts.withSchema(sql)).accepted();
        if (script.isEmpty()) {
            // a format, for example, which becomes SQL when it is filled in
            return tokens.isEmpty() ? List.of() : List.of(new Statement(tokens));
        }
        return script.get().statements().stream()
                .map(statement -> tokens.stream()
                        .filter(token -> token.place() >= statement.start() && token.place() < statement.end())
                        .toList())
                .filter(words -> !words.isEmpty())
                .map(Statement::new)
                .toList();
    }

    /**
     * One statement.
     *
     * @param tokens those that mean something
     */
    public record Statement(List<Token> tokens) {

        /**
         * An index and its table.
         *
         * @param table the table's name
         * @param name the index's name
         * @param isUnique whether it is unique
         * @param columns its columns, in order; empty if it says more than their names
         */
        public record CreatedIndex(String table, String name, boolean isUnique, List<String> columns) {}

        /** The statement on one line. */
        public String text() {
            return tokens.stream()
                    .map(Token::text)
                    .collect(Collectors.joining(" "))
                    .replaceAll(" (?=[,.)])|(?<=[(.]) ", "");
        }

        /** Whether it begins, ends or divides a transaction. */
        public boolean isTransactionControl() {
            return starts(CONTROL);
        }

        /** Whether it changes a setting for longer than the transaction. */
        public boolean isSessionSetting() {
            return hasArgument() && (tokens.get(0).is("set") || isReset()) && !starts(TRANSACTIONAL_SETTINGS);
        }

        /** Whether it changes how the transaction works, which Pawl has begun. */
        public boolean isTransactionMode() {
            return starts(Set.of("set transaction"));
        }

        /** Whether all that it does ends with the transaction. */
        public boolean isOnlyForOthers() {
            boolean isCall = tokens.get(0).is("select")
                    && position("set_config") > 0
                    && position("from") < 0
                    && tokens.get(tokens.size() - 1).is(")");
            return starts(Set.of("lock", "set local", "set constraints")) || isCall;
        }

        /** Whether a name or a string follows its first word, as in {@code listen orders}. */
        boolean hasArgument() {
            return tokens.size() > 1
                    && (tokens.get(1).isName()
                            || tokens.get(1).is("*")
                            || tokens.get(1).kind() == Token.Kind.STRING);
        }

        /** Whether some words follow each other in it. */
        boolean contains(String... words) {
            return Collections.indexOfSubList(
                            tokens.stream()
                                    .map(token -> token.isName() ? token.identifier() : "")
                                    .toList(),
                            List.of(words))
                    >= 0;
        }

        /** Whether it puts settings back. */
        public boolean isReset() {
            return tokens.get(0).is("reset");
        }

        /** Whether PostgreSQL refuses it in a transaction. */
        public boolean isRefusedInTransaction() {
            return starts(REFUSED)
                    || isConcurrent()
                    || (tokens.size() == 1 && tokens.get(0).is("cluster"));
        }

        /** The index that it builds concurrently, if that can be told. */
        public Optional<CreatedIndex> createdIndex() {
            int on = position("on");
            boolean isNamed =
                    tokens.get(0).is("create") && on > 1 && !tokens.get(on - 1).is("concurrently");
            int table = on + (on + 1 < tokens.size() && tokens.get(on + 1).is("only") ? 2 : 1);
            return isNamed && table < tokens.size()
                    ? Optional.of(new CreatedIndex(
                            lastPart(table),
                            tokens.get(on - 1).identifier(),
                            tokens.get(1).is("unique"),
                            columns(position("("))))
                    : Optional.empty();
        }

        /** Names in parentheses, and nothing behind them. */
        private List<String> columns(int opening) {
            List<String> columns = new ArrayList<>();
            for (int i = opening + 1; opening > 0 && i + 1 < tokens.size(); i += 2) {
                boolean isLast = i + 2 == tokens.size();
                if (!tokens.get(i).isName() || !tokens.get(i + 1).is(isLast ? ")" : ",")) {
                    return List.of();
                }
                columns.add(tokens.get(i).identifier());
            }
            return columns;
        }

        /** The index that it drops concurrently, if that can be told. */
        public Optional<String> droppedIndex() {
            return tokens.get(0).is("drop")
                    ? Optional.of(tokens.get(tokens.size() - 1).identifier())
                    : Optional.empty();
        }

        /** {@code REFRESH MATERIALIZED VIEW CONCURRENTLY} alone may run in a transaction. */
        private boolean isConcurrent() {
            return Stream.of("create", "drop", "reindex", "alter").anyMatch(tokens.get(0)::is)
                    && position("concurrently") > 0;
        }

        private boolean starts(Set<String> beginnings) {
            String first =
                    tokens.get(0).kind() == Token.Kind.WORD ? tokens.get(0).identifier() : "";
            String second =
                    tokens.size() > 1 && tokens.get(1).isName() ? tokens.get(1).identifier() : "";
            return beginnings.contains(first) || beginnings.contains(first + " " + second);
        }

        int position(String word) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).is(word)) {
                    return i;
                }
            }
            return -1;
        }

        private String lastPart(int position) {
            int last = position;
            while (last + 2 < tokens.size() && tokens.get(last + 1).is(".")) {
                last += 2;
            }
            return tokens.get(last).identifier();
        }
    }
}
