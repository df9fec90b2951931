package dev.pawl.examples.guides.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links between pages, and from pages to files. */
final class LinksTest {

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = Repository.pages().stream()
                .flatMap(page -> page.links().stream()
                        .filter(link -> !leadsSomewhere(page, link))
                        .map(link -> page.name() + ": " + link))
                .toList();

        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Page page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || Page.read(target).anchors().contains(parts[1]));
    }
}
