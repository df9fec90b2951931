package dev.pawl.testing.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder in memory for the files of the server: a copy of a database is hundreds of files, which a disk takes ten times as
 * long to make. What JVMs that were killed have left there is removed, since it takes memory.
 */
public final class MemoryFolder {

    /** Where Linux has one; a container's is often too small. */
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private static final String PREFIX = "pawl-test-";
    private static final String LOCK = ".lock";
    private static final long ENOUGH = 1L << 30;

    /** Held until the JVM ends, however it ends. */
    private static final List<FileLock> HELD = new ArrayList<>();

    private MemoryFolder() {}

    /** Returns a new folder, or null if there is no memory for one or it is not wanted. */
    public static @Nullable Path fresh() {
        return "false".equals(Setting.of("pawl.test.memory")) ? null : fresh(SHARED_MEMORY);
    }

    public static synchronized @Nullable Path fresh(Path memory) {
        try {
            if (!Files.isWritable(memory) || Files.getFileStore(memory).getUsableSpace() < ENOUGH) {
                return null;
            }
            removeOrphans(memory);
            Path folder = Files.createTempDirectory(memory, PREFIX);
            Path file = Path.of(folder + LOCK);
            FileLock lock = lock(file);
            if (lock != null) {
                HELD.add(lock);
            }
            file.toFile().deleteOnExit();
            return folder;
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return null;
        }
    }

    /** Whose lock can be had is dead. A process id would not tell: several containers may share the memory. */
    private static void removeOrphans(Path memory) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(memory, PREFIX + "*" + LOCK)) {
            for (Path file : locks) {
                FileLock lock = lock(file);
                if (lock != null) {
                    String name = file.toString();
                    removeServer(Path.of(name.substring(0, name.length() - LOCK.length())));
                    Files.deleteIfExists(file);
                    lock.channel().close();
                }
            }
        }
    }

    private static @Nullable FileLock lock(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (IOException | OverlappingFileLockException e) {
            // another user's, or this JVM's own
            return null;
        }
    }

    private static void removeServer(Path folder) throws IOException {
        Path id = folder.resolve("postmaster.pid");
        if (Files.exists(id)) {
            List<String> lines = Files.readAllLines(id);
            stop(Long.parseLong(lines.get(0).strip()), folder);
        }
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** A server works in its folder; the process of that number may be another one by now. */
    private static void stop(long process, Path folder) {
        ProcessHandle.of(process).filter(server -> isIn(folder, server)).ifPresent(MemoryFolder::stop);
    }

    /** Asked to stop it also gives back its shared memory; its clients are dead, so that it need not wait for any. */
    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            server.destroyForcibly();
        }
    }

    private static boolean isIn(Path folder, ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
