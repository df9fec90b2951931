package dev.pawl.processor.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.palantir.javapoet.ClassName;
import dev.pawl.processor.earlier.EarlierMigrations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;

/**
 * The files by which the runtime finds a registry: the entry for Java's {@link
 * java.util.ServiceLoader}, and a list of the migrations. The latter is how the runtime notices that the former was lost,
 * as happens when jars are merged. Its name holds that of the registry and what is in it, so that no other module's file
 * replaces it. With them goes the file in which the next compilation finds the migrations of which it sees no source.
 */
public final class Announcement {

    private static final String LISTS = "META-INF/pawl/registries/";
    private static final int DIGITS = 12;

    private final Set<String> classes;
    private final Map<FileObject, String> files = new LinkedHashMap<>();
    private final Map<FileObject, byte[]> former = new HashMap<>();
    private final String registry;
    private final FileObject list;

    Announcement(
            ClassName registry, List<RegistryPart> parts, List<ClassName> models, String stored, GeneratedFiles files)
            throws IOException {
        this.registry = registry.reflectionName();
        this.classes = Stream.of(Stream.of(registry), parts.stream().map(RegistryPart::name), models.stream())
                .flatMap(names -> names)
                .map(ClassName::canonicalName)
                .collect(Collectors.toUnmodifiableSet());
        String migrations = migrations(parts);
        this.list =
                files.later(LISTS + this.registry + "-" + Sha256.of(migrations).substring(0, DIGITS) + ".txt");
        this.files.put(files.later(LISTS + "index.txt"), """
                Each file beside this one lists the migrations of one registry.
                Pawl's runtime looks for them here, and refuses to run if a registry is missing.
                """);
        this.files.put(list, migrations);
        this.files.put(files.later(EarlierMigrations.PATH), stored);
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

    /** The qualified names of the classes that have to be there as well. */
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
            remember(file.getKey());
            try (OutputStream stream = file.getKey().openOutputStream()) {
                stream.write(file.getValue().getBytes(UTF_8));
            }
        }
    }

    private void remember(FileObject file) throws IOException {
        Optional<Path> path = path(file);
        if (path.isPresent() && Files.exists(path.get())) {
            former.put(file, Files.readAllBytes(path.get()));
        }
    }

    /**
     * Makes the files again what they were, because there is no such registry after all.
     *
     * @throws IOException if one cannot be written
     */
    public void retract() throws IOException {
        for (FileObject file : files.keySet()) {
            Optional<Path> path = path(file);
            byte[] content = former.get(file);
            if (path.isEmpty()) {
                file.delete();
            } else if (content == null) {
                Files.deleteIfExists(path.get());
            } else {
                Files.write(path.get(), content);
            }
        }
    }

    /**
     * Forgets what earlier compilations have made known of this registry.
     *
     * @throws IOException if a file cannot be deleted
     */
    public void settle() throws IOException {
        Optional<Path> current = path(list);
        if (current.isEmpty()) {
            return;
        }
        List<Path> outdated = new ArrayList<>();
        try (Stream<Path> lists = Files.list(current.get().resolveSibling("."))) {
            lists.filter(other -> isListOfSameRegistry(other.getFileName().toString()))
                    .filter(other -> !other.getFileName().equals(current.get().getFileName()))
                    .forEach(outdated::add);
        }
        for (Path list : outdated) {
            Files.delete(list);
        }
    }

    /** Empty if the compiler writes to something else than files. */
    private static Optional<Path> path(FileObject file) {
        return "file".equals(file.toUri().getScheme()) ? Optional.of(Path.of(file.toUri())) : Optional.empty();
    }

    private boolean isListOfSameRegistry(String name) {
        return name.startsWith(registry + "-") && name.length() == registry.length() + 1 + DIGITS + ".txt".length();
    }
}
