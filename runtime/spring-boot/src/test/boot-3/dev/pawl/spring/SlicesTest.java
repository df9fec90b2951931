package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Migrator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.autoconfigure.jooq.JooqTest;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The slices of Spring Boot 3 that have a database have it migrated. */
final class SlicesTest {

    abstract static class Slice {

        @Autowired
        private Migrator migrator;

        @Autowired
        private DataSource dataSource;

        @Test
        void isMigrated() {
            assertThat(migrator.status().migrations()).isNotEmpty();
            assertThat(new JdbcTemplate(dataSource).queryForObject("SELECT count(*) FROM orders", Long.class))
                    .isZero();
        }
    }

    @Nested
    @DataJpaTest(properties = "spring.jpa.hibernate.ddl-auto=validate")
    @AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
    @ContextConfiguration(classes = Applications.Shop.class, initializers = FreshDatabase.class)
    class Jpa extends Slice {}

    @Nested
    @JdbcTest
    @AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
    @ContextConfiguration(classes = Applications.Shop.class, initializers = FreshDatabase.class)
    class Jdbc extends Slice {}

    @Nested
    @DataJdbcTest
    @AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
    @ContextConfiguration(classes = Applications.Shop.class, initializers = FreshDatabase.class)
    class DataJdbc extends Slice {}

    @Nested
    @JooqTest
    @AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
    @ContextConfiguration(classes = Applications.Shop.class, initializers = FreshDatabase.class)
    class Jooq extends Slice {}
}
