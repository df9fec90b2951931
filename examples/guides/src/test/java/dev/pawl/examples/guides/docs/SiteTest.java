package dev.pawl.examples.guides.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of contents of the site. */
final class SiteTest {

    @Test
    void namesEveryPageOrItsFolder() throws IOException {
        String sections = Files.readString(Repository.DOCS.resolve(".vitepress/sections.json"));

        List<String> missing = Repository.pages().stream()
                .map(Page::name)
                .filter(name -> name.startsWith("docs/") && !name.equals("docs/README.md"))
                .map(name -> name.substring("docs/".length()))
                .filter(name -> !sections.contains('"' + name.replaceFirst("/.*", "") + '"'))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void listsEveryGuideInItsIndex() {
        List<String> guides = Repository.pages().stream()
                .filter(page -> page.name().matches("docs/guides/.*"))
                .map(page -> page.file().getFileName().toString())
                .filter(name -> !name.equals("README.md"))
                .toList();

        assertThat(Page.read(Repository.DOCS.resolve("guides/README.md")).links())
                .containsAll(guides);
    }
}
