package dev.pawl.runtime.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.pawl.runtime.plan.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LockFileTest {

    private static final String HEADER = "# pawl lock file 1: whatever\n";
    private static final String SUM = "1:" + "a".repeat(64);
    /** What a Pawl writes that knows one more algorithm. */
    private static final String NEWER = "2:" + "f".repeat(64) + " ";

    private static final String CREATE = "1 shop.CreateT " + SUM + " 0.1.0\n";
    private static final String ADD = "2 shop.AddA " + SUM + " 0.2.0\n";

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void choosePath() {
        path = folder.resolve("pawl.lock");
    }

    @Test
    void readsALineForEachMigration() throws Exception {
        LockFile file = read(HEADER + "\n# 1.0\n" + CREATE + "\r\n2 shop.Outer$AddA " + SUM + " 0.2.0 contracted\r\n");

        assertThat(file.migrations())
                .containsExactly(
                        new FrozenMigration(4, 1, "shop.CreateT", SUM, "0.1.0", FrozenPhase.EXPAND),
                        new FrozenMigration(6, 2, "shop.Outer$AddA", SUM, "0.2.0", FrozenPhase.CONTRACTED));
        assertThat(file.newest()).map(FrozenMigration::name).contains("AddA");
        assertThat(file.contracted()).map(FrozenMigration::version).contains(2L);
    }

    @Test
    void takesAFileWithoutMigrations() throws Exception {
        assertThat(read(HEADER).migrations()).isEmpty();
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("", "the lock file ", " is empty"),
                damage("\n \n", "the lock file ", " is empty"),
                damage(CREATE, "line 1 ", " is not the first line of a lock file: `1 shop.CreateT"),
                damage("\uFEFF" + HEADER, "line 1 ", " begins with a byte order mark"),
                damage("# pawl lock file 2\n", "line 1 ", " says that the file has format 2, which Pawl "),
                damage("<<<<<<< ours\n" + HEADER, "line 1 ", " is left from a merge"),
                damage(HEADER + "<<<<<<< ours\n" + ADD, "line 2 ", " is left from a merge"),
                damage(HEADER + CREATE + "=======\n", "line 3 ", " is left from a merge"),
                damage(HEADER + CREATE + ">>>>>>> 1a2b3c (Add)\r\n", "line 3 ", " is left from a merge"),
                damage(HEADER + CREATE + "||||||| base\n", "line 3 ", " is left from a merge"),
                damage(HEADER + CREATE + CREATE, "line 3 ", " freezes version 1 again, which line 2 does"),
                damage(HEADER + ADD + CREATE, "line 3 ", " is not in order: version 1 stands behind 2 of line 2"),
                damage(HEADER + ADD + CREATE + ADD, "line 3 ", " is not in order"),
                damage(HEADER + CREATE.replace("1:", "7:"), "line 2 ", " has a checksum of algorithm 7, which Pawl "),
                damage(HEADER + CREATE.replace("1:", "0:"), "line 2 ", " has a checksum of algorithm 0, which Pawl "),
                damage(HEADER + CREATE.strip(), "line 2 ", " has no end, as if the file had been cut off"),
                damage(HEADER + CREATE + ADD.substring(0, 30), "line 3 ", " has no end"),
                damage(
                        HEADER + CREATE.replace("\n", " retracted\n"),
                        "line 2 ",
                        " is not that of a migration: `1 shop"),
                damage(HEADER + CREATE.replace("\n", " contracted now\n"), "line 2 ", " is not that of a migration"),
                damage(HEADER + CREATE.replace("\n", " \n"), "line 2 ", " is not that of a migration"),
                damage(HEADER + CREATE.replace(' ', '\t'), "line 2 ", " is not that of a migration"),
                damage(HEADER + " " + CREATE, "line 2 ", " is not that of a migration"),
                damage(HEADER + CREATE + "\0\0\0\n", "line 3 ", " is not that of a migration: `???`"),
                damage(HEADER + CREATE.replace("aa ", "a "), "line 2 ", " is not that of a migration"),
                damage(HEADER + CREATE.replace("aaa", "AAA"), "line 2 ", " is not that of a migration"),
                damage(HEADER + "0" + CREATE, "line 2 ", " is not that of a migration"),
                damage(HEADER + "-" + CREATE, "line 2 ", " is not that of a migration"),
                damage(HEADER + "999999999999999999" + CREATE, "line 2 ", " has a version that no migration can have"));
    }

    private static Arguments damage(String text, String where, String what) {
        return Arguments.of(text, where, what);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void saysWhatIsWrongWithWhichLine(String text, String where, String what) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(LockFileException.class)
                .hasMessageStartingWith(where)
                .hasMessageContaining(path + what)
                .extracting(problem -> ((LockFileException) problem).fix(), LIST)
                .isNotEmpty();
    }

    @Test
    void saysWhereItIsNotText() throws IOException {
        Files.write(path, (HEADER + "1 shop.Caf\u00e9 x\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> LockFile.read(path))
                .hasMessageStartingWith("line 2 of the lock file " + path + " is not encoded in UTF-8");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> LockFile.read(path)).hasMessageStartingWith("there is no lock file " + path);
    }

    @Test
    void addsAtTheEndAndKeepsTheRest() throws Exception {
        LockFile file = read(HEADER + "# by hand \r\n" + CREATE.replace("\n", "\r\n"));

        file.append(
                List.of(FrozenMigration.now(2, "shop.AddA", "1:" + "b".repeat(64) + " 0:" + "c".repeat(64), false)));

        assertThat(Files.readString(path))
                .isEqualTo(file.text() + "\r\n2 shop.AddA 1:" + "b".repeat(64) + " " + Release.VERSION + "\r\n");
        assertThat(LockFile.read(path).migrations()).hasSize(2);
    }

    @Test
    void keepsALinkAndItsRights() throws Exception {
        Path target = Files.writeString(folder.resolve("target"), HEADER);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(path, target);

        LockFile.read(path).append(List.of(FrozenMigration.now(1, "shop.T", "1:" + "b".repeat(64), false)));

        assertThat(path).isSymbolicLink();
        assertThat(target).content().contains("shop.T");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void doesNotLoseWhatSomebodyElseHasFrozen() throws Exception {
        LockFile file = read(HEADER);
        Files.writeString(path, HEADER + CREATE);

        assertThatThrownBy(() ->
                        file.append(List.of(FrozenMigration.now(2, "shop.AddA", "1:" + "b".repeat(64), false))))
                .hasMessageStartingWith("the lock file " + path + " was changed by somebody else meanwhile");
        assertThat(path).hasContent(HEADER + CREATE);
    }

    @Test
    void leavesNothingBehindWhereItCannotWrite() throws Exception {
        Path missing = folder.resolve("missing/pawl.lock");

        assertThatThrownBy(() -> LockFile.readOrBegin(missing)
                        .append(List.of(FrozenMigration.now(1, "shop.T", "1:" + "b".repeat(64), false))))
                .hasMessageStartingWith("the lock file " + missing + " cannot be written: there is no such folder");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void comparesWithWhatIsThere() throws Exception {
        LockFile file = read(HEADER + CREATE + ADD + "4 shop.D " + SUM + " 0.1.0 contract\n5 shop.E " + SUM
                + " 0.1.0\n6 shop.F " + SUM + " 0.1.0\n");

        FreezePlan plan = FreezePlan.of(
                file,
                List.of(
                        FrozenMigration.now(1, "store.CreateT", NEWER + "1:" + "a".repeat(64), false),
                        FrozenMigration.now(2, "shop.AddA", NEWER + "1:" + "b".repeat(64), false),
                        FrozenMigration.now(3, "shop.C", "1:" + "c".repeat(64), false),
                        FrozenMigration.now(4, "shop.D", "1:" + "a".repeat(64), false),
                        FrozenMigration.now(6, "shop.Six", "1:" + "a".repeat(64), false),
                        FrozenMigration.now(7, "shop.G", "1:" + "a".repeat(64), true)));

        assertThat(plan.fresh()).extracting(FrozenMigration::version).containsExactly(3L, 7L);
        assertThat(plan.differences())
                .containsExactly(
                        "2 `AddA`, frozen in line 3, was edited",
                        "4 `D`, frozen in line 4, has another phase now",
                        "5 `E`, frozen in line 5, is gone",
                        "6 `F`, frozen in line 6, is `Six` now",
                        "3 `C` is new, and comes before 6, which is frozen");
    }

    private LockFile read(String text) throws IOException, LockFileException {
        return LockFile.read(Files.writeString(path, text));
    }
}
