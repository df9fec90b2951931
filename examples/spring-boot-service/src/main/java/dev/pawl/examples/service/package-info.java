/** A help desk: tickets over HTTP, in tables that {@link dev.pawl.examples.service.migrations} makes. */
package dev.pawl.examples.service;
