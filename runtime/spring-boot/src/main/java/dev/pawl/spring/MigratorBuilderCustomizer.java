package dev.pawl.spring;

import dev.pawl.runtime.MigratorBuilder;

/** Beans of this type have the last word on how a migrator is set up; called in their {@code @Order}. */
@FunctionalInterface
public interface MigratorBuilderCustomizer {

    /**
     * Changes how a migrator is set up.
     *
     * @param instance the name of the instance, {@code default} unless {@code pawl.instances} names some
     * @param builder as the properties have set it up
     */
    void customize(String instance, MigratorBuilder builder);
}
