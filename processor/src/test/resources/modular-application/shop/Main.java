package shop;

import dev.pawl.runtime.Migrator;
import org.postgresql.ds.PGSimpleDataSource;

final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        System.out.println(Migrator.builder(database).build().up());
    }
}
