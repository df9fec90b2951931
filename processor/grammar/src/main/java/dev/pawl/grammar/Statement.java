package dev.pawl.grammar;

/**
 * A statement of a text.
 *
 * @param node what it says; its kind tells which statement it is, for example {@code IndexStmt}
 * @param start where it begins, as an index of the whole text
 * @param end where it ends, without the semicolon
 * @param text it alone
 */
public record Statement(Node node, int start, int end, String text) {}
