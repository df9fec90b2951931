package dev.pawl.processor.schema;

/**
 * A schema of the database, as PostgreSQL's catalogue calls it: {@link Schema} is all that exists, in all of them.
 *
 * @param name its name
 * @param madeIn the version of the migration that made it; 0 if it was there before
 * @param isOwn whether it is the one that the migrations are applied to, so that names in it have no schema
 */
public record Namespace(String name, long madeIn, boolean isOwn) {}
