package dev.pawl.testing.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryFolderTest {

    @Test
    void removesWhatAKilledJvmHasLeft(@TempDir Path memory) throws IOException {
        Path orphan = Files.createDirectory(memory.resolve("pawl-test-1"));
        Files.writeString(
                orphan.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        Files.createFile(memory.resolve("pawl-test-1.lock"));
        Path foreign = Files.createDirectory(memory.resolve("somebody-elses"));

        Path folder = MemoryFolder.fresh(memory);

        assertThat(folder).isEmptyDirectory();
        assertThat(orphan).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void leavesAloneWhatAnotherUses(@TempDir Path memory) throws IOException {
        Path used = Files.createDirectory(memory.resolve("pawl-test-1"));
        Path lock = memory.resolve("pawl-test-1.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();

            assertThat(MemoryFolder.fresh(memory)).isNotNull().isNotEqualTo(used);
            assertThat(used).exists();
        }
    }

    @Test
    void isNoneWhereThereIsNoSuchMemory(@TempDir Path folder) {
        assertThat(MemoryFolder.fresh(folder.resolve("missing"))).isNull();
    }
}
