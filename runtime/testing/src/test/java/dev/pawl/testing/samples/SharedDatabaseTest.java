package dev.pawl.testing.samples;

import static dev.pawl.testing.PawlAssertions.assertThat;

import dev.pawl.testing.Fresh;
import dev.pawl.testing.PawlTest;
import dev.pawl.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// region shared
@PawlTest(fresh = Fresh.PER_CLASS)
final class SharedDatabaseTest {

    @BeforeAll
    static void fill(TestDatabase database) {
        database.insert("conversations", Map.of("subject", "hello", "priority", "high"));
    }

    @Test
    void hasOneConversation(TestDatabase database) {
        assertThat(database).hasRowCount("conversations", 1);
    }
}
// endregion
