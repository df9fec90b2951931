package dev.pawl.processor.earlier;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder that a compilation writes to. */
public final class OutputFolder {

    private OutputFolder() {}

    /**
     * The folder below which a file is; null if the compiler writes to something else than files.
     *
     * @param file where the file is
     * @param path its path below the folder, with {@code /} between names
     */
    public static @Nullable Path of(URI file, String path) {
        if (!"file".equals(file.getScheme())) {
            return null;
        }
        Path root = Path.of(file);
        for (int i = 0; i < Path.of(path).getNameCount() && root != null; i++) {
            root = root.getParent();
        }
        return root;
    }
}
