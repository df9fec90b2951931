package shop;

import dev.pawl.runtime.Migrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;

public final class Main {

    public static void main(String[] args) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(Path.of("database").toAbsolutePath())
                .setCleanDataDirectory(false) // keep it from one start to the next
                .start()) {
            Migrator migrator = Migrator.builder(server.getPostgresDatabase()).build();
            System.out.println(migrator.up());

            // here the service would begin to serve
        }
    }
}
