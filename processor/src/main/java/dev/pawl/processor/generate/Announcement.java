package dev.pawl.processor.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;

/**
 * The files by which the runtime finds a registry, still to be written: the entry for Java's {@link
 * java.util.ServiceLoader}, and a list of the migrations. The latter is how the runtime notices that the former was lost,
 * as happens when jars are merged. Its name holds that of the registry and what is in it, so that no other module's file
 * replaces it.
 */
public final class Announcement {

    private static final String LISTS = "META-INF/pawl/registries/";
    private static final int DIGITS = 12;

    private final Set<String> classes;
    private final Map<FileObject, String> files = new LinkedHashMap<>();
    private final String registry;
    private final FileObject list;

    Announcement(ClassName registry, List<RegistryPart> parts, GeneratedFiles files) throws IOException {
        this.registry = registry.reflectionName();
        this.classes = Stream.concat(Stream.of(registry), parts.stream().map(RegistryPart::name))
                .map(ClassName::canonicalName)
                .collect(Collectors.toUnmodifiableSet());
        String migrations = migrations(parts);
        this.list =
                files.later(LISTS + this.registry + "-" + Sha256.of(migrations).substring(0, DIGITS) + ".txt");
        this.files.put(files.later(LISTS + "README.txt"), """
                Each file beside this one lists the migrations of one registry.
                Pawl's runtime looks for them here, and refuses to run if a registry is missing.
                """);
        this.files.put(list, migrations);
        this.files.put(
                files.later("META-INF/services/" + RuntimeType.MIGRATION_REGISTRY.canonicalName()),
                this.registry + "\n");
    }

    private static String migrations(List<RegistryPart> parts) {
        return parts.stream()
                .flatMap(part -> part.entries().stream())
                .map(entry ->
                        entry.version() + " " + entry.planned().migration().simpleName() + "\n")
                .collect(Collectors.joining());
    }

    /** The qualified names of the classes that have to be there before the files are written. */
    public Set<String> classes() {
        return classes;
    }

    /**
     * Writes the files.
     *
     * @throws IOException if one cannot be written
     */
    public void publish() throws IOException {
        for (Map.Entry<FileObject, String> file : files.entrySet()) {
            try (OutputStream stream = file.getKey().openOutputStream()) {
                stream.write(file.getValue().getBytes(UTF_8));
            }
        }
        if ("file".equals(list.toUri().getScheme())) {
            deleteFormerLists(Path.of(list.toUri()));
        }
    }

    /** Those of earlier compilations into the same folder. */
    private void deleteFormerLists(Path current) throws IOException {
        List<Path> former = new ArrayList<>();
        try (Stream<Path> lists = Files.list(current.resolveSibling("."))) {
            lists.filter(other -> isListOfSameRegistry(other.getFileName().toString()))
                    .filter(other -> !other.getFileName().equals(current.getFileName()))
                    .forEach(former::add);
        }
        for (Path list : former) {
            Files.delete(list);
        }
    }

    private boolean isListOfSameRegistry(String name) {
        return name.startsWith(registry + "-") && name.length() == registry.length() + 1 + DIGITS + ".txt".length();
    }
}
