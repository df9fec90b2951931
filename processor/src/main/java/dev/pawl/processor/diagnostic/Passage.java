package dev.pawl.processor.diagnostic;

/**
 * A place in a file that a migration names, where no tree of javac is.
 *
 * @param file the file as the migration names it
 * @param line the line, from 1
 * @param column the character of the line, from 1
 */
public record Passage(String file, int line, int column) {

    /** As compilers write it, so that tools make a link of it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
