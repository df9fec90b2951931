package dev.pawl.runtime.registry;

import static java.util.stream.Collectors.toSet;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.System.Logger.Level;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Migrations that lie beside those that were loaded, in a registry of which Java was not told. That happens when jars are
 * merged into one and only one of their files {@code META-INF/services} is kept. The processor writes for each registry a
 * list of its migrations, in a file of a name of its own, which merging does not lose.
 */
public final class LostMigrations {

    private static final System.Logger LOGGER = System.getLogger("dev.pawl.runtime");
    private static final String FOLDER = "META-INF/pawl/registries/";

    /** Is in each folder, and leads there: Java does not list folders. */
    private static final String INDEX = FOLDER + "index.txt";

    private static final int SHOWN = 5;

    private final ClassLoader loader;

    public LostMigrations(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What was written about one registry.
     *
     * @param place the file
     * @param migrations version and name of each
     */
    private record Listing(String place, List<String> migrations) {

        /** The name of the file is that of the registry, a hyphen, and a checksum. */
        String registry() {
            String file = place.substring(place.lastIndexOf('/') + 1);
            return file.substring(0, Math.max(0, file.lastIndexOf('-')));
        }
    }

    /** Refuses to go on if something is missing among the migrations that were loaded. */
    public void refuse(List<RegisteredMigration> loaded) {
        Set<String> known = loaded.stream()
                .map(migration -> migration.version() + " " + migration.name())
                .collect(toSet());
        for (Listing listing : listings()) {
            List<String> lost = listing.migrations().stream()
                    .filter(migration -> !known.contains(migration))
                    .toList();
            if (!lost.isEmpty()) {
                throw refusal(listing, lost);
            }
        }
    }

    private static MigrationException refusal(Listing listing, List<String> lost) {
        Explanation explanation = new Explanation(
                        Reason.REGISTRY,
                        "migrations are on the class path that would not run, because their registry is not loaded: `"
                                + listing.registry() + "`")
                .fact("listed in " + listing.place());
        explanation.facts(
                lost.stream().map(migration -> "not loaded: " + migration).toList(), SHOWN);
        return explanation
                .fix("if jars are merged into one, merge the files " + Registries.SERVICE + ", too: Maven Shade with"
                        + " ServicesResourceTransformer, Gradle Shadow with mergeServiceFiles()")
                .fix("if two of these jars have a registry of the same name, of which one replaces the other, give one"
                        + " another name when it is compiled: -Apawl.registry=com.acme.OtherRegistry")
                .fix("if the list is left over from an earlier compilation, build anew (mvn clean)")
                .exception();
    }

    private List<Listing> listings() {
        List<Listing> listings = new ArrayList<>();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                listings.addAll(beside(index));
            }
        } catch (IOException | URISyntaxException e) {
            // a safety net must not be what a start stumbles over
            LOGGER.log(Level.DEBUG, "cannot look for registries that are not loaded", e);
        }
        return listings;
    }

    private static List<Listing> beside(URL index) throws IOException, URISyntaxException {
        URLConnection connection = index.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return inJar(jar);
        }
        return index.getProtocol().equals("file") ? inFolder(index.toURI()) : List.of();
    }

    private static List<Listing> inFolder(URI index) throws IOException {
        List<Listing> listings = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(index).resolveSibling("."))) {
            for (Path file : files.filter(file -> isListing(file.getFileName().toString()))
                    .sorted()
                    .toList()) {
                try (InputStream stream = Files.newInputStream(file)) {
                    listings.add(new Listing(file.normalize().toUri().toString(), lines(stream)));
                }
            }
        }
        return listings;
    }

    private static List<Listing> inJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        String folder =
                connection.getEntryName().substring(0, connection.getEntryName().lastIndexOf('/') + 1);
        List<Listing> listings = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(folder)
                        && isListing(entry.getName().substring(folder.length()))) {
                    try (InputStream stream = jar.getInputStream(entry)) {
                        listings.add(new Listing(jar.getName() + "!/" + entry.getName(), lines(stream)));
                    }
                }
            }
        }
        return listings;
    }

    private static boolean isListing(String name) {
        return name.matches("[^/]+-[0-9a-f]{12}\\.txt");
    }

    private static List<String> lines(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .toList();
    }
}
