package dev.pawl.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeaksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exception in thread \"main\" java.lang.IllegalStateException: Duplicate embedded postgres binaries",
                "\tat shop.Main.main(Main.java:13)",
                "\tat io.zonky.test.db.EmbeddedPostgres$Builder.start(EmbeddedPostgres.java:612)",
                "\tat java.base/java.lang.Thread.run(Unknown Source)",
                "Caused by: java.sql.SQLException",
                "\t... 12 more",
                "  java.nio.file.NoSuchFileException: no-such-file",
                "failed: ClassNotFoundException: com.acme.Driver",
                "(caused by java.lang.IllegalArgumentException)",
                "dev.pawl.runtime.Migrator@1b2c3d4",
                "wrote /tmp/junit123/shop/A.java",
                "looked for /home/ann/shop/app.jar",
                "in /root",
                "/work/main/pom.xml",
                "jar:file:/opt/app.jar!/META-INF",
                "C:\\Users\\ann\\shop",
                "Connection to localhost:41267 refused",
                "Connection to 127.0.0.1:15432 refused",
                "blocked by pid 31337, user postgres",
                "\"pid\": 31337",
                "database test_12 is gone",
                "Cannot access central (https://repo.example.org/maven2) in offline mode",
            })
    void finds(String text) {
        assertThat(Leaks.in("fine\n" + text + "\nfine"))
                .isNotEmpty()
                .first()
                .asString()
                .startsWith("line 2: ");
        assertThatThrownBy(() -> Leaks.refuse(text)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR: duplicate key value violates unique constraint",
                "error: cannot connect to the database",
                "catch MigrationException and show its message",
                "blocked by pid 4711, user postgres",
                "pawl blockers --end 4711",
                "Connection to localhost:5432 refused",
                "postgresql://app@db-berlin:5432/shop",
                "src/main/java/shop/work/A.java",
                "look at docs/rules/volatile-default.md",
                "at the first step (of 3)",
                "at 2026-02-12 09:30:00",
                "pawl_test_<number>_...",
                "schemas/tmp/x",
            })
    void leavesTheRestAlone(String text) {
        assertThat(Leaks.refuse(text)).isEqualTo(text);
    }

    @Test
    void namesEveryOneOfThem() {
        assertThat(Leaks.in("fine\nCaused by: it\n  at a.B.c(B.java:1)\n"))
                .containsExactly("line 2: a stack trace: Caused by:", "line 3: a stack trace: at a.B.c(B.java:1)");
    }
}
