package dev.pawl.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Accepts one hazard in one migration (or in its {@code up} or {@code down} only), with the reason why it is none. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.SOURCE)
@Repeatable(Allow.All.class)
public @interface Allow {

    /** The id of the rule, as printed in brackets, for example {@code dropped-column}. */
    String value();

    /** Why the hazard does not matter here, for whoever reads the migration next year. */
    String because();

    /** Holds several {@link Allow} annotations; written by the compiler. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.SOURCE)
    @interface All {

        /** The annotations in the order in which they were written. */
        Allow[] value();
    }
}
