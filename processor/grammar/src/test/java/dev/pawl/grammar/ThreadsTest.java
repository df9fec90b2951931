package dev.pawl.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class ThreadsTest {

    private static final List<String> TEXTS = Corpus.statements();

    @Test
    void manyReadWithOneEach() throws Exception {
        assertThat(readAtOnce(List.of(new Grammar(), new Grammar(), new Grammar(), new Grammar())))
                .allSatisfy(trees -> assertThat(trees).isEqualTo(trees(new Grammar())));
    }

    @Test
    void manyReadWithOneTogether() throws Exception {
        Grammar shared = new Grammar();

        assertThat(readAtOnce(List.of(shared, shared, shared, shared)))
                .allSatisfy(trees -> assertThat(trees).isEqualTo(trees(new Grammar())));
    }

    @Test
    void anInterruptedThreadReadsAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(new Grammar().parse("select 1").error()).isEmpty();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static List<List<String>> readAtOnce(List<Grammar> grammars) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(grammars.size());
        try {
            List<Future<List<String>>> all = new ArrayList<>();
            grammars.forEach(grammar -> all.add(executor.submit(() -> trees(grammar))));
            List<List<String>> results = new ArrayList<>();
            for (Future<List<String>> each : all) {
                results.add(each.get());
            }
            return results;
        } finally {
            executor.shutdown();
        }
    }

    private static List<String> trees(Grammar grammar) {
        return TEXTS.stream()
                .map(text -> grammar.parse(text).get().statements().stream()
                        .map(statement -> statement.node().toString())
                        .toList()
                        .toString())
                .toList();
    }
}
