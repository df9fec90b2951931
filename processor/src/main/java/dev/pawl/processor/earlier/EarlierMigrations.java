package dev.pawl.processor.earlier;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.Provenance;
import dev.pawl.processor.migration.WrittenMigration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The migrations that belong to the history and are not compiled here: of the same module, where javac is given some of the
 * sources only, as by an IDE; and of other modules.
 */
public final class EarlierMigrations {

    /** Where the migrations of a module are kept in its output. */
    public static final String PATH = "META-INF/pawl/migrations.txt";

    private final ProcessingEnvironment environment;
    private final List<WrittenMigration> written;
    private final Location location;
    private final List<String> unreadable = new ArrayList<>();

    /**
     * @param environment javac's
     * @param written the migrations that are compiled
     * @param location the place to point at when an earlier one does not fit any more
     */
    public EarlierMigrations(ProcessingEnvironment environment, List<WrittenMigration> written, Location location) {
        this.environment = environment;
        this.written = written;
        this.location = location;
    }

    /**
     * Those of this module whose classes are still there.
     *
     * @throws UnreadableTextException if another version of Pawl has kept one of them
     */
    public List<WrittenMigration> own() {
        FileObject file;
        String text;
        try {
            file = environment.getFiler().getResource(StandardLocation.CLASS_OUTPUT, "", PATH);
            try (InputStream stream = file.openInputStream()) {
                text = new String(stream.readAllBytes(), UTF_8);
            }
        } catch (IOException | IllegalArgumentException e) {
            // javac has not compiled any into this output, or writes to nothing that can be read
            return List.of();
        }
        Path root = OutputFolder.of(file.toUri(), PATH);
        return StoredMigrations.read(text, (version, name) -> isNotWritten(version, name) && exists(name, root))
                .stream()
                .map(stored -> stored.written(location, Provenance.EARLIER))
                .toList();
    }

    private boolean isNotWritten(long version, String className) {
        return written.stream()
                .noneMatch(other -> other.version().value() == version
                        || other.qualifiedName().equals(className));
    }

    /**
     * Those of other modules.
     *
     * @param own all migrations of this module
     */
    public List<WrittenMigration> others(List<WrittenMigration> own) {
        Set<String> seen = new HashSet<>();
        own.forEach(migration -> seen.add(migration.qualifiedName()));
        List<WrittenMigration> others = new ArrayList<>();
        for (OtherRegistry registry : new OtherRegistries(environment, written).all()) {
            try {
                StoredMigrations.read(
                                registry.text(),
                                (version, name) -> registry.hasClass().test(name) && seen.add(name))
                        .stream()
                        .map(stored -> stored.written(location, Provenance.OTHER_MODULE))
                        .forEach(others::add);
            } catch (UnreadableTextException e) {
                unreadable.add(registry.name());
            }
        }
        return others;
    }

    /** The registries of other modules that another version of Pawl has compiled. */
    public List<String> unreadable() {
        return unreadable;
    }

    private boolean exists(String className, @Nullable Path root) {
        return environment.getElementUtils().getTypeElement(className.replace('$', '.')) != null
                || (root != null && Files.exists(root.resolve(className.replace('.', '/') + ".class")));
    }
}
