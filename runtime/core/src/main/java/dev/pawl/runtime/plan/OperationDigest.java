package dev.pawl.runtime.plan;

/**
 * What is kept of an operation when it is applied, so that a migration that was edited later can say which of its
 * operations are not what they were.
 *
 * @param hash what is the same as long as the operation is: the first half of the SHA-256 over its canonical form, in
 *     lower-case hexadecimal digits
 * @param text the operation for people, cut short, rows counted instead of kept
 */
public record OperationDigest(String hash, String text) {

    /** How many characters of the text are kept. */
    public static final int LENGTH = 300;
}
