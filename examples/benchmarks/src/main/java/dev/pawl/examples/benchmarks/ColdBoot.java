package dev.pawl.examples.benchmarks;

import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Boots once, in a Java virtual machine that has done nothing else, and prints after how many nanoseconds it is ready. */
final class ColdBoot {

    private ColdBoot() {}

    /**
     * Boots.
     *
     * @param arguments the name of a {@link Boot}, and a JDBC URL
     */
    public static void main(String[] arguments) throws SQLException {
        long begin = System.nanoTime();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[1]);
        Boot.valueOf(arguments[0]).run(dataSource, ColdBoot.class.getClassLoader());
        System.out.println(System.nanoTime() - begin);
    }
}
