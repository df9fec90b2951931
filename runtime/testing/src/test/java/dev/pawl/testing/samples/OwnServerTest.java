package dev.pawl.testing.samples;

import static dev.pawl.testing.PawlAssertions.assertThat;

import dev.pawl.testing.PawlExtension;
import dev.pawl.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// region extension
final class OwnServerTest {

    static final EmbeddedPostgres SERVER = start();

    @RegisterExtension
    static final PawlExtension PAWL = PawlExtension.builder()
            .postgres(SERVER)
            .schema("support")
            .setup("/extensions.sql")
            .freshPerMethod()
            .build();

    @Test
    void startsWithoutConversations(TestDatabase database) {
        assertThat(database).hasTable("conversations").hasRowCount("conversations", 0);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("wal_level", "logical")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
    }
}
// endregion
