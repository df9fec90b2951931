package dev.pawl.processor.lint;

/**
 * A file of SQL.
 *
 * @param name what people call it
 * @param text what is in it
 */
public record SqlFile(String name, String text) {}
