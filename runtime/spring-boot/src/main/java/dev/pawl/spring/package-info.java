/**
 * Pawl in a Spring Boot application, 3.5 or 4: migrates when the application starts, before anything that uses the
 * database.
 *
 * <p>What does not live here: what the actuator shows, which is in {@link dev.pawl.spring.actuate}; and anything that
 * knows how to migrate, which is in {@link dev.pawl.runtime}.
 */
@NullMarked
package dev.pawl.spring;

import org.jspecify.annotations.NullMarked;
