package dev.pawl.examples.benchmarks;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Boots a service that uses Liquibase as Spring does, with one changelog. */
final class LiquibaseBoot {

    static {
        // it would tell its maker about every run, over the network
        System.setProperty("liquibase.analytics.enabled", "false");
    }

    private LiquibaseBoot() {}

    private interface Work {
        void run(Liquibase liquibase) throws Exception;
    }

    static int run(DataSource dataSource, ClassLoader migrations) throws Exception {
        AtomicInteger ran = new AtomicInteger();
        use(dataSource, migrations, liquibase -> {
            liquibase.setChangeExecListener(new AbstractChangeExecListener() {
                @Override
                public void ran(ChangeSet set, DatabaseChangeLog log, Database database, ChangeSet.ExecType type) {
                    ran.incrementAndGet();
                }
            });
            liquibase.update(new Contexts(), new LabelExpression());
        });
        return ran.get();
    }

    /** Makes a history that says that all is applied, without running any of it. */
    static void record(DataSource dataSource, ClassLoader migrations) throws Exception {
        use(dataSource, migrations, liquibase -> liquibase.changeLogSync(new Contexts(), new LabelExpression()));
    }

    private static void use(DataSource dataSource, ClassLoader migrations, Work work) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
                // closing it would close the connection too
                Liquibase liquibase = new Liquibase(
                        Scripts.CHANGELOG, new ClassLoaderResourceAccessor(migrations), new JdbcConnection(connection));
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                work.run(liquibase);
            });
        }
    }
}
