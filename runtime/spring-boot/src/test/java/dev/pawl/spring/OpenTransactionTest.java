package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.failure.MigrationException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction of Spring's that Pawl gets in the way of, with the pool that Spring Boot has. */
final class OpenTransactionTest {

    @RegisterExtension
    final Database database = Database.fresh();

    private HikariDataSource pool;

    @BeforeEach
    void openPool() {
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(2);
        database.execute("CREATE TABLE orders (id int)");
    }

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void isNotCommittedByPawl() {
        new TransactionTemplate(new DataSourceTransactionManager(pool)).executeWithoutResult(status -> {
            new JdbcTemplate(pool).update("INSERT INTO orders VALUES (1)");

            assertThatThrownBy(migrator(new TransactionAwareDataSourceProxy(pool))::up)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageStartingWith(
                            "the data source hands out a connection on which a transaction is open already\n");

            assertThat(new JdbcTemplate(pool).queryForList("SELECT id FROM orders", Integer.class))
                    .containsExactly(1);
            status.setRollbackOnly();
        });
        assertThat(database.query("SELECT id FROM orders")).isEmpty();
    }

    /** The pool gives Pawl connections of its own, whatever the thread has begun. */
    @Test
    void isNoMatterIfPawlGetsThePoolItself() {
        new TransactionTemplate(new DataSourceTransactionManager(pool)).executeWithoutResult(status -> {
            new JdbcTemplate(pool).update("INSERT INTO orders VALUES (1)");
            assertThat(migrator(pool).up().migrations()).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(database.query("SELECT id FROM orders")).isEmpty();
        assertThat(database.tables("public")).containsExactly("orders", "parcels");
    }

    private static Migrator migrator(DataSource dataSource) {
        return Migrator.builder(dataSource)
                .registry(TestRegistry.of(Applications.creating(1, "parcels")))
                .build();
    }
}
