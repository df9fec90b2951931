package dev.pawl.examples.guides;

import dev.pawl.cli.PawlCommand;
import dev.pawl.runtime.Migrator;
import java.util.Arrays;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A service whose jar is also its command line. */
final class Service {

    private Service() {}

    // region main
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("pawl")) { // java -jar service.jar pawl up
            String[] arguments = Arrays.copyOfRange(args, 1, args.length);
            System.exit(PawlCommand.of(dataSource()).run(arguments));
        }
        Migrator.builder(dataSource()).build().up();
        // here the service begins to serve
    }
    // endregion

    private static DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(System.getenv("DATABASE_URL"));
        return dataSource;
    }
}
