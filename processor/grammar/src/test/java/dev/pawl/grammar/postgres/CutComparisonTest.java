package dev.pawl.grammar.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.wasm.Parser;
import dev.pawl.grammar.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** The parser as it came, interpreted, answers the same bytes as the one that was cut and compiled. */
final class CutComparisonTest {

    private static final Path UNCUT = Path.of("target/grammar/uncut.wasm");

    @Test
    void cuttingChangesNoAnswer() throws Exception {
        FutureTask<List<String>> differences = new FutureTask<>(CutComparisonTest::differences);
        new Thread(null, differences, "comparison", PostgresParser.STACK_BYTES).start();

        assertThat(differences.get()).isEmpty();
    }

    private static List<String> differences() {
        PostgresParser cut = new PostgresParser();
        PostgresParser uncut = new PostgresParser(Parser.parse(UNCUT), InterpreterMachine::new);
        List<String> differences = new ArrayList<>();
        for (String text : texts()) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            boolean isSame = cut.parse(utf8).equals(uncut.parse(utf8))
                    && cut.scan(utf8).equals(uncut.scan(utf8))
                    && (!text.contains("plpgsql") || cut.parsePlpgsql(utf8).equals(uncut.parsePlpgsql(utf8)));
            if (!isSame) {
                differences.add(text);
            }
        }
        return differences;
    }

    /** Whole texts, and some without their last word, which most often makes them wrong. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(Corpus.statements());
        for (int i = 0; i < Corpus.statements().size(); i += 4) {
            String text = Corpus.statements().get(i);
            texts.add(text.substring(0, Math.max(0, text.lastIndexOf(' '))));
        }
        return texts;
    }
}
