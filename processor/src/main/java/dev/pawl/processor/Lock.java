package dev.pawl.processor;

import dev.pawl.runtime.frozen.LockFileException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the options say about the lock file.
 *
 * @param file where it is; empty if the project has none
 * @param freezes whether what is not frozen yet is to be
 * @param judgesFrozen whether to say what is found in frozen migrations as well
 */
record Lock(Optional<Path> file, boolean freezes, boolean judgesFrozen) {

    private static final String FILE = "pawl.lockFile";
    private static final String FREEZE = "pawl.freeze";
    private static final String JUDGE_FROZEN = "pawl.judgeFrozen";

    /** The names of the options. */
    static Stream<String> options() {
        return Stream.of(FILE, FREEZE, JUDGE_FROZEN);
    }

    /**
     * Reads the options.
     *
     * @param given all options of the compilation
     * @throws InvalidOptionException when one makes no sense
     */
    static Lock of(Map<String, String> given) throws InvalidOptionException {
        Optional<Path> file =
                given.containsKey(FILE) ? Optional.of(file(given.getOrDefault(FILE, ""))) : Optional.empty();
        for (String option : List.of(FREEZE, JUDGE_FROZEN)) {
            if (file.isEmpty() && Options.isSet(given, option)) {
                throw new InvalidOptionException(
                        "`-A" + option + "` says nothing without `-A" + FILE + "=...`, the file of what is frozen");
            }
        }
        return new Lock(file, Options.isSet(given, FREEZE), Options.isSet(given, JUDGE_FROZEN));
    }

    /** No two tools run javac in the same folder, and freezing must not begin another file somewhere else. */
    private static Path file(String written) throws InvalidOptionException {
        try {
            Path path = Path.of(written);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new InvalidOptionException("`-A" + FILE + "=" + written
                + "` is not an absolute path, and each tool runs javac in another folder"
                + "\n    fix: Maven: -A" + FILE + "=${project.basedir}/pawl.lock"
                + "\n         Gradle: \"-A" + FILE + "=${projectDir}/pawl.lock\""
                + "\n         a shell: -A" + FILE + "=\"$PWD/pawl.lock\"");
    }

    /** What is wrong with the file and the way out, as javac shows it. */
    static String message(LockFileException problem) {
        return problem.headline() + "\n    fix: " + String.join("\n         ", problem.fix());
    }
}
