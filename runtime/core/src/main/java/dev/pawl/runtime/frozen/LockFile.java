package dev.pawl.runtime.frozen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file in version control that has a line for each migration that was released, in the order of the versions. What is
 * frozen there stays as it is. Whoever freezes adds lines at the end, so that two branches which both do so meet in a
 * merge conflict.
 *
 * @param path where it is
 * @param text what is in it; empty if it is not there yet
 * @param migrations what is frozen, ascending by version
 */
public record LockFile(Path path, String text, List<FrozenMigration> migrations) {

    /** Keeps a copy of the list. */
    public LockFile {
        migrations = List.copyOf(migrations);
    }

    /**
     * Reads a lock file.
     *
     * @param path where it is
     * @throws LockFileException if it is not there, cannot be read, or has a line that makes no sense
     */
    public static LockFile read(Path path) throws LockFileException {
        String text = LockFileText.read(path);
        return new LockFile(path, text, new LockFileLines(path, text).migrations());
    }

    /**
     * Reads a lock file to which something is to be added. It need not be there.
     *
     * @param path where it is, or is to be
     * @throws LockFileException if it cannot be read, or has a line that makes no sense
     */
    public static LockFile readOrBegin(Path path) throws LockFileException {
        return Files.notExists(path) ? new LockFile(path, "", List.of()) : read(path);
    }

    /** Its name, as messages use it that stand beside the source. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** The newest of the frozen migrations. */
    public Optional<FrozenMigration> newest() {
        return migrations.isEmpty() ? Optional.empty() : Optional.of(migrations.get(migrations.size() - 1));
    }

    /** The newest of those that are marked to have run everywhere, with all contracting ones before them. */
    public Optional<FrozenMigration> contracted() {
        return migrations.stream()
                .filter(migration -> migration.phase() == FrozenPhase.CONTRACTED)
                .reduce((first, second) -> second);
    }

    /**
     * Adds migrations at the end, as one release. Either all of them are in the file afterwards, or it is as it was.
     *
     * @param added migrations above all that are frozen, ascending by version; if there are none, nothing is written
     * @throws LockFileException if the file cannot be written, or is not what was read any more
     */
    public void append(List<FrozenMigration> added) throws LockFileException {
        if (!added.isEmpty()) {
            LockFileText.replace(path, text, LockFileLines.with(text, added));
        }
    }
}
