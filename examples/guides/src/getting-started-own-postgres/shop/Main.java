package shop;

import dev.pawl.runtime.Migrator;
import org.postgresql.ds.PGSimpleDataSource;

public final class Main {

    public static void main(String[] args) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(System.getenv("SHOP_DATABASE")); // jdbc:postgresql://localhost/shop
        database.setUser(System.getenv("SHOP_USER"));
        database.setPassword(System.getenv("SHOP_PASSWORD"));

        System.out.println(Migrator.builder(database).build().up());

        // here the service would begin to serve
    }
}
