package dev.pawl.examples.guides.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the pages are. */
final class Repository {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path DOCS = ROOT.resolve("docs");

    private Repository() {}

    /** All pages, of the documentation and elsewhere. */
    static List<Page> pages() {
        return Stream.of(
                        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                .map(ROOT::resolve),
                        markdown(DOCS),
                        markdown(ROOT.resolve("examples")))
                .flatMap(files -> files)
                .map(Page::read)
                .toList();
    }

    private static Stream<Path> markdown(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().matches(".*[/\\\\](node_modules|target|\\.vitepress)[/\\\\].*"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
