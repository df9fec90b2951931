package dev.pawl.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as a migration. The class must be a top-level or static nested, non-abstract, non-generic class that
 * implements {@link SchemaChange}; its body is read while compiling and never runs in production.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface Migration {

    /**
     * The place of this migration in the history: positive, unique within the application, and greater than that of
     * every migration already applied. A date with a counter reads well: {@code 2026_01_15_001L}.
     */
    long version();

    /** What the migration does, in a few words; shown by {@code status} and kept in {@code schema_migrations}. */
    String description();

    /** Whether the version of the application that runs now can live with the change. */
    Phase phase() default Phase.EXPAND;

    /**
     * Describes a database that existed before Pawl: recorded there, and not run. On a fresh database it runs like any
     * other. At most one, and no migration has a smaller version.
     */
    boolean baseline() default false;
}
