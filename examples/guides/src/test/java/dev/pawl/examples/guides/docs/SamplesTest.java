package dev.pawl.examples.guides.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What pages show as code is the text of files that are compiled and run. */
final class SamplesTest {

    @Test
    void samplesAreIdenticalToTheirFiles() throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            update();
        }
        List<String> different = Repository.pages().stream()
                .flatMap(page -> different(page).stream())
                .toList();

        assertThat(different)
                .as("differ from what their markers name; -Dgolden=update writes them anew")
                .isEmpty();
    }

    @Test
    void markersStandRightAboveBlocks() {
        List<String> lost = Repository.pages().stream()
                .filter(page -> page.markers().size()
                        != page.blocks().stream().filter(Block::hasSample).count())
                .map(Page::name)
                .toList();

        assertThat(lost).isEmpty();
    }

    @Test
    void javaOfManualsAndGuidesIsTakenFromFiles() {
        List<String> loose = Repository.pages().stream()
                .filter(page -> page.name().matches("docs/([^/]*|guides/.*)"))
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.language().equals("java") && !block.hasSample())
                .map(Block::place)
                .toList();

        assertThat(loose).isEmpty();
    }

    private static List<String> different(Page page) {
        Map<Block, List<String>> expected = expected(page);
        return expected.keySet().stream()
                .filter(block -> !block.text().equals(expected.get(block)))
                .map(block -> block.place() + ": " + block.sample())
                .toList();
    }

    /** The samples of a page in their order, with what they shall show. */
    private static Map<Block, List<String>> expected(Page page) {
        Map<Block, List<String>> expected = new LinkedHashMap<>();
        Sample sample = new Sample();
        page.blocks().stream()
                .filter(Block::hasSample)
                .forEach(block -> expected.put(block, sample.lines(block.sample())));
        return expected;
    }

    private static void update() throws IOException {
        for (Page page : Repository.pages()) {
            List<String> lines = new ArrayList<>(page.lines());
            Map<Block, List<String>> expected = expected(page);
            List<Block> blocks = new ArrayList<>(expected.keySet());
            Collections.reverse(blocks); // so that the numbers of the lines above stay right
            for (Block block : blocks) {
                lines.subList(block.from(), block.to()).clear();
                lines.addAll(block.from(), expected.get(block));
            }
            if (!lines.equals(page.lines())) {
                Files.writeString(page.file(), String.join("\n", lines) + "\n");
            }
        }
    }
}
