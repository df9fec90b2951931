package dev.pawl.processor.resource;

import dev.pawl.dsl.Resource;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.NearMiss;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Where a file is: in the folder of the source that names it, or in the same package of the class output. */
final class Place {

    private final Filer filer;
    private final Resource resource;
    private final @Nullable Path folder;
    private final List<String> path;

    /**
     * @param filer knows the class output
     * @param naming where it is named
     * @param resource what is named
     */
    Place(Filer filer, Location naming, Resource resource) throws UnusableFileException {
        this.filer = filer;
        this.resource = resource;
        this.folder = folder(naming.file());
        this.path = path(naming.packageName(), resource.path());
    }

    private static @Nullable Path folder(URI source) {
        try {
            return "file".equals(source.getScheme()) ? Path.of(source).getParent() : null;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // what a compiler without files calls so
            return null;
        }
    }

    /** The way from the root of the sources. */
    private static List<String> path(String packageName, String written) throws UnusableFileException {
        List<String> path = new ArrayList<>(packageName.isEmpty() ? List.of() : List.of(packageName.split("\\.")));
        for (String step : written.split("/", -1)) {
            if (step.equals("..") && path.isEmpty()) {
                throw new UnusableFileException(Flaw.ofWhole(
                        "`" + written + "` leads out of the sources",
                        "on other machines something else lies there, or nothing",
                        "move the file beside this source file, and name it as it is seen from there"));
            } else if (step.equals("..")) {
                path.remove(path.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return path;
    }

    FoundFile read() throws UnusableFileException {
        try {
            Optional<byte[]> bytes = besideSource();
            if (bytes.isEmpty()) {
                bytes = inClassOutput();
            }
            if (bytes.isEmpty()) {
                throw new UnusableFileException(missing());
            }
            return FoundFile.of(String.join("/", path), bytes.get());
        } catch (IOException | InvalidPathException e) {
            throw new UnusableFileException(Flaw.ofWhole(
                    "`" + resource.path() + "` cannot be read",
                    "the system says: " + e.getMessage(),
                    "make a file of it that can be read"));
        }
    }

    private Optional<byte[]> besideSource() throws IOException, UnusableFileException {
        return folder == null ? Optional.empty() : bytes(folder.resolve(resource.path()));
    }

    private Optional<byte[]> bytes(Path file) throws IOException, UnusableFileException {
        if (Files.isDirectory(file)) {
            throw new UnusableFileException(Flaw.ofWhole(
                    "`" + resource.path() + "` is a folder",
                    null,
                    "name a file"
                            + inside(file)
                                    .map(name -> ", such as `" + name + "`")
                                    .orElse("")));
        }
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Optional<String> inside(Path directory) throws IOException {
        String prefix = resource.path().replaceAll("/+$", "") + "/";
        return names(directory).stream().sorted().findFirst().map(name -> prefix + name);
    }

    /** Where builds copy resources before they compile. */
    private Optional<byte[]> inClassOutput() throws IOException, UnusableFileException {
        try {
            FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, "", String.join("/", path));
            if ("file".equals(file.toUri().getScheme())) {
                return bytes(Path.of(file.toUri()));
            }
            try (InputStream stream = file.openInputStream()) {
                return Optional.of(stream.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException e) {
            // a compiler without such an output, or without such a file in it
            return Optional.empty();
        }
    }

    private Flaw missing() throws IOException {
        String name = path.isEmpty() ? "" : path.get(path.size() - 1);
        Path there = folder == null
                ? null
                : folder.resolve(resource.path()).normalize().getParent();
        Optional<String> meant = there == null ? Optional.empty() : NearMiss.of(name, names(there));
        return Flaw.ofWhole(
                "there is no file `" + resource.path() + "` beside this source file",
                "nor is there `" + String.join("/", path)
                        + "` in the class output, where builds copy resources before they compile",
                meant.map(near -> "did you mean `"
                                + resource.path().substring(0, resource.path().lastIndexOf('/') + 1) + near + "`?")
                        .orElse(
                                "put the file into the folder of this source file, or into the same package of the resources"));
    }

    private static List<String> names(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.endsWith(".java"))
                    .toList();
        }
    }
}
