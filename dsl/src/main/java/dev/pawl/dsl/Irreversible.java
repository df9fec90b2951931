package dev.pawl.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a migration loses something that no way back can restore, such as the data of a dropped column. Without a
 * written {@code down} such a migration cannot be rolled back; the reason is shown to whoever tries.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface Irreversible {

    /** Why the loss is acceptable. */
    String because();
}
