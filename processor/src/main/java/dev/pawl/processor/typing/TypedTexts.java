package dev.pawl.processor.typing;

import dev.pawl.dsl.DataType;
import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Node;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells what is known of texts, for all versions of PostgreSQL that a project may run on. Remembers what it has told. */
public final class TypedTexts {

    /** The newest version that is known. */
    public static final int NEWEST = 18;

    /** What is remembered must not hold the grammar, or it stays in memory as long as the compiler's JVM. */
    private static final Map<Grammar, Map<Question, Optional<Typing>>> MEMORY =
            Collections.synchronizedMap(new WeakHashMap<>());

    private final Grammar grammar;
    private final int postgres;
    private final OwnObjects own;
    private final Map<Question, Optional<Typing>> known;

    /** What is asked, with all that the answer depends on. */
    private record Question(
            String sql,
            boolean isCondition,
            @Nullable DataType target,
            Map<String, DataType> columns,
            Set<String> tables,
            boolean areAll,
            int postgres,
            OwnObjects own) {}

    /**
     * One for a state of things.
     *
     * @param grammar what reads the texts
     * @param postgres the oldest major version of PostgreSQL that the project runs on
     * @param own what the database has of its own; remembered with the answers, so it must not hold the grammar
     */
    public TypedTexts(Grammar grammar, int postgres, OwnObjects own) {
        this.grammar = grammar;
        this.postgres = postgres;
        this.own = own;
        this.known = MEMORY.computeIfAbsent(grammar, any -> new ConcurrentHashMap<>());
    }

    /**
     * The columns that expressions may name.
     *
     * @param tables what they may be qualified with
     * @param types their types
     * @param areAll whether there are no others
     */
    public record Scope(Set<String> tables, Map<String, DataType> types, boolean areAll) {

        /** No columns, as in a default. */
        public static final Scope NONE = new Scope(Set.of(), Map.of(), true);
    }

    /** What is known of an expression; empty if it is none. */
    public Optional<Typing> expression(String sql, Scope scope) {
        return answer(sql, false, null, scope);
    }

    /** What is known of an expression that has to be true or false; empty if it is none. */
    public Optional<Typing> condition(String sql, Scope scope) {
        return answer(sql, true, null, scope);
    }

    /** What is known of an expression that becomes the value of a column; empty if it is none. */
    public Optional<Typing> value(String sql, DataType target) {
        return answer(sql, false, target, Scope.NONE);
    }

    /** Whether an expression without columns may give another value for each row; so may what cannot be told. */
    public boolean mayBeVolatile(String sql) {
        return expression(sql, Scope.NONE)
                .map(typing -> typing.volatility().compareTo(Volatility.UNKNOWN) >= 0)
                .orElse(true);
    }

    /** A type by the name that the language has for it. */
    public static DataType dataType(SqlType type) {
        return DataTypes.of(type);
    }

    private Optional<Typing> answer(String sql, boolean isCondition, @Nullable DataType target, Scope scope) {
        Question question =
                new Question(sql, isCondition, target, scope.types(), scope.tables(), scope.areAll(), postgres, own);
        Optional<Typing> answer = known.get(question);
        if (answer == null) {
            answer = plain(question)
                    .or(() -> grammar.parseExpression(sql).accepted().map(tree -> typing(tree, question)));
            known.put(question, answer);
        }
        return answer;
    }

    /** The most frequent defaults need no parser. */
    private static Optional<Typing> plain(Question question) {
        DataType target = question.target();
        boolean isDefault = target != null || question.columns().isEmpty();
        return question.isCondition() || !isDefault
                ? Optional.empty()
                : new PlainText(Catalogue.of(question.postgres())).typing(question.sql(), target, question.own());
    }

    /** What the oldest version says, and what an expression depends on in the newest one. */
    private static Typing typing(Node tree, Question question) {
        Typing oldest = typing(tree, question, question.postgres());
        if (!oldest.errors().isEmpty() || question.postgres() >= NEWEST || isSettled(oldest, question.postgres())) {
            return oldest;
        }
        Set<Part> parts = new LinkedHashSet<>(oldest.parts());
        parts.addAll(typing(tree, question, NEWEST).parts());
        return new Typing(oldest.type(), List.copyOf(parts), oldest.constants(), oldest.errors());
    }

    /** Whether what an expression depends on is the same in all versions. */
    private static boolean isSettled(Typing typing, int major) {
        Catalogue catalogue = Catalogue.of(major);
        return typing.parts().stream()
                .allMatch(part -> part.operands().stream().allMatch(catalogue::isSettled)
                        && catalogue.isSettledFunction(part.name()));
    }

    private static Typing typing(Node tree, Question question, int major) {
        Catalogue catalogue = Catalogue.of(major);
        Map<String, SqlType> types = new LinkedHashMap<>();
        question.columns().forEach((name, type) -> types.put(name, DataTypes.of(type, catalogue, question.own())));
        Columns columns = new Columns(question.tables(), types, question.areAll());
        Typer typer = new Typer(catalogue, question.own());
        if (question.isCondition()) {
            return typer.condition(tree, columns);
        }
        DataType target = question.target();
        return target == null
                ? typer.expression(tree, columns)
                : typer.assignment(tree, columns, DataTypes.of(target, catalogue, question.own()));
    }
}
