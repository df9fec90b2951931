package dev.pawl.processor.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The major versions of PostgreSQL to test with: the oldest and the newest, and those between that the build brought. */
public final class Majors {

    public static final int OLDEST = 14;
    public static final int NEWEST = 18;

    private Majors() {}

    public static List<Integer> all() {
        return IntStream.rangeClosed(OLDEST, NEWEST)
                .filter(major -> major == OLDEST || major == NEWEST || isHere(major))
                .boxed()
                .toList();
    }

    private static boolean isHere(int major) {
        Path folder = Path.of(System.getProperty("pawl.postgres.binaries", "target/postgres"));
        return Files.exists(folder.resolve(major + "/binaries.jar"));
    }
}
