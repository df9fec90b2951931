package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Migrator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.jooq.test.autoconfigure.JooqTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The slices of Spring Boot 4 that have a database have it migrated. */
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
