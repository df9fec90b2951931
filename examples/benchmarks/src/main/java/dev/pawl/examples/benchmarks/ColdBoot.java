package dev.pawl.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Boots once, in a Java virtual machine that has done nothing else, and prints after how many nanoseconds it is ready and
 * how many classes it has loaded. Logging is set up before, as the services that it stands for need it anyway.
 */
final class ColdBoot {

    private ColdBoot() {}

    /**
     * Boots.
     *
     * @param arguments the name of a {@link Tool}, and a JDBC URL
     */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Tool tool = Tool.valueOf(arguments[0]);
        long begin = System.nanoTime();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[1]);
        tool.timeIdleBoot(dataSource, ColdBoot.class.getClassLoader());
        long nanos = System.nanoTime() - begin;
        System.out.println(
                nanos + " " + ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }
}
