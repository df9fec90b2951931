/**
 * What the actuator shows of Pawl: an endpoint, health and metrics, if the application has it. What is named differently
 * in Spring Boot 3 is a small twin whose name has a 3 in it.
 */
@NullMarked
package dev.pawl.spring.actuate;

import org.jspecify.annotations.NullMarked;
