package shop;

import dev.pawl.testing.MigrationTester;
import dev.pawl.testing.PawlTest;
import org.junit.jupiter.api.Test;

@PawlTest
final class MigrationsTest {

    @Test
    void everyMigrationCanBeUndone(MigrationTester migrations) {
        System.out.println(migrations.assertReversible());
    }
}
