/** How long the same Spring Boot service takes to start with Pawl, Flyway, Liquibase and none of them. */
package dev.pawl.examples.benchmarks.spring;
