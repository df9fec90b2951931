package dev.pawl.examples.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.testing.PawlTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@PawlTest
final class ParcelsTest {

    @Test
    void kotlinUsesWhatJavaHasMigrated(DataSource database) {
        Parcels parcels = new Parcels(database);

        assertThat(parcels.send("Main Street 1")).isEqualTo(1);
        assertThat(parcels.send("Main Street 2")).isEqualTo(2);
    }
}
