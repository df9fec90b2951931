package dev.pawl.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever a text is, there is an answer, in time, and it points into the text. */
final class MutantsTest {

    private static final int COUNT = 10_000;
    private static final Duration MOST = Duration.ofMinutes(5);

    @Test
    void areAnswered() {
        Grammar grammar = new Grammar();
        Mutants mutants = new Mutants(1, grammar, Corpus.all());

        Assertions.assertTimeoutPreemptively(
                MOST, () -> mutants.stream().limit(COUNT).forEach(text -> answer(grammar, text)));
    }

    private static void answer(Grammar grammar, String text) {
        assertThatCode(() -> {
                    check(text, grammar.parsePlpgsql(text));
                    check(text, text.length() % 2 == 0 ? grammar.parseExpression(text) : grammar.scan(text));
                    grammar.parse(text).accepted().ifPresent(script -> checkPlaces(text, script));
                })
                .as(text)
                .doesNotThrowAnyException();
    }

    private static void check(String text, Parsed<?> parsed) {
        parsed.error().ifPresent(error -> assertThat(error.position().orElse(0)).isBetween(0, text.length()));
    }

    private static void checkPlaces(String text, Script script) {
        for (Statement statement : script.statements()) {
            statement
                    .node()
                    .walk()
                    .forEach(node -> assertThat(node.location().orElse(statement.start()))
                            .isBetween(0, text.length()));
            assertThat(statement.text()).isEqualTo(text.substring(statement.start(), statement.end()));
        }
    }
}
