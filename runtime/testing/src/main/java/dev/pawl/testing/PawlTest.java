package dev.pawl.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a real PostgreSQL with the migrations on the class path applied, one database for each
 * method. Methods take what they need as parameters: {@link javax.sql.DataSource}, {@link java.sql.Connection}, {@link
 * TestDatabase}, {@link dev.pawl.runtime.Migrator}, {@link MigrationTester}.
 *
 * <pre>{@code
 * @PawlTest
 * class OrdersTest {
 *     @Test
 *     void savesOrders(DataSource database) { ... }
 * }
 * }</pre>
 *
 * <p>The server is that of {@link PostgresServer#configured()}. A test that asks for no database costs nothing. What the
 * annotation cannot say, {@link PawlExtension#builder()} can.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(PawlExtension.class)
public @interface PawlTest {

    /** Whether the migrations are run; without them a database is empty but for {@link #setup}. */
    boolean migrated() default true;

    /**
     * Whether contracting migrations run too: the schema that production has once a rollout is over, and any new
     * environment from the beginning, where {@code up()} runs everything in version order. Without them it is that of
     * production during a rollout.
     */
    boolean contract() default true;

    /** How long a database lives. */
    Fresh fresh() default Fresh.PER_METHOD;

    /** The schema in which migrations run; it is made if it is not there. */
    String schema() default "public";

    /**
     * A script on the class path that is run before any migration, for example {@code /extensions.sql}. If it makes tables
     * that the migrations make too, the database is not fresh, and a baseline is recorded and not run.
     */
    String setup() default "";
}
