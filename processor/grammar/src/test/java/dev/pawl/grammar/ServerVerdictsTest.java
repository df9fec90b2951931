package dev.pawl.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is right and what is wrong, and why and where, is what servers say. */
@Tag("server")
final class ServerVerdictsTest {

    private static final int COUNT = 2_000;
    private static final int NEWEST = 18;

    private static final Grammar GRAMMAR = new Grammar();

    static Stream<Integer> olderMajors() {
        return Stream.of(14, 15, 16, 17).filter(major -> Files.exists(Server.binaries(major)));
    }

    @Test
    void errorsAreThoseOfTheNewestServer() throws Exception {
        try (Server server = new Server(NEWEST)) {
            List<String> different = new ArrayList<>();
            for (String text : texts()) {
                Optional<SyntaxError> theirs = server.error(text);
                Optional<SyntaxError> ours = GRAMMAR.parse(text).error();
                if (!ours.equals(theirs)) {
                    different.add(text + "\n  ours: " + ours + "\n  theirs: " + theirs);
                }
            }
            assertThat(different).isEmpty();
        }
    }

    /**
     * The grammar only grew since, but for two things: numbers that run into words are errors since 15, and JSON is a
     * function with a syntax of its own since 17.
     */
    @ParameterizedTest
    @MethodSource("olderMajors")
    void acceptsWhatOlderServersAccept(int major) throws Exception {
        try (Server server = new Server(major)) {
            List<String> refused = new ArrayList<>();
            for (String text : texts()) {
                Optional<SyntaxError> ours = GRAMMAR.parse(text).error();
                if (ours.filter(error -> !isNew(text, error)).isPresent()
                        && server.error(text).isEmpty()) {
                    refused.add(text + "\n  " + ours);
                }
            }
            assertThat(refused).isEmpty();
        }
    }

    private static boolean isNew(String text, SyntaxError error) {
        return error.message().startsWith("trailing junk after numeric literal") || text.contains("json(");
    }

    /** An expression is what can stand both between parentheses and at the end. */
    @Test
    void expressionsAreThoseOfTheNewestServer() throws Exception {
        try (Server server = new Server(NEWEST)) {
            List<String> different = new ArrayList<>();
            for (String text : expressions()) {
                boolean isOne = server.error("create table t (a int check (" + text + "\n))")
                                .isEmpty()
                        && server.error("alter table t alter a type int using " + text)
                                .isEmpty();
                Optional<SyntaxError> error = GRAMMAR.parseExpression(text).error();
                boolean isDefault = error.filter(reason -> reason.message().startsWith("DEFAULT"))
                        .isPresent();
                if (isOne != error.isEmpty() && !isDefault) {
                    different.add(text + "\n  " + error);
                }
            }
            assertThat(different).isEmpty();
        }
    }

    private static List<String> texts() {
        RandomSql random = new RandomSql(1);
        Mutants mutants = new Mutants(2, GRAMMAR, Corpus.all());
        return Stream.of(
                        Corpus.all().stream(),
                        Stream.generate(random::statement).limit(COUNT),
                        readable(mutants).limit(COUNT))
                .flatMap(texts -> texts)
                .toList();
    }

    private static List<String> expressions() {
        RandomSql random = new RandomSql(3);
        List<String> expressions =
                Stream.generate(random::expression).limit(COUNT).toList();
        Mutants mutants = new Mutants(4, GRAMMAR, expressions);
        return Stream.concat(expressions.stream(), readable(mutants).limit(COUNT))
                .toList();
    }

    /** In libpg_query parameters may stand in more places, so that it reads statements of which pg_stat_statements took parts. */
    private static Stream<String> readable(Mutants mutants) {
        return mutants.stream().filter(text -> Source.flaw(text).isEmpty() && !text.contains("$1"));
    }
}
