package dev.pawl.processor.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Classes of sources that are nowhere but here. */
final class SourceTexts {

    private SourceTexts() {}

    /**
     * Compiles all of them at once, without Pawl.
     *
     * @param sources the texts, by the paths that they would have
     */
    static ClassLoader compiled(Map<String, String> sources) {
        try {
            Path folder = Files.createTempDirectory("pawl-sources");
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = folder.resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
            Compilation compilation = Compilation.withoutProcessors(files);
            assertThat(compilation.succeeded()).as(compilation.report()).isTrue();
            return new URLClassLoader(new URL[] {url(compilation.output())}, SourceTexts.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
