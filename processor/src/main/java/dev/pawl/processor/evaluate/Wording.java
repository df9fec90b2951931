package dev.pawl.processor.evaluate;

import com.sun.source.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * How code that cannot be read is named, and what to write instead.
 *
 * @param what what it is
 * @param why why it cannot be read; null where the reason is that bodies are not run
 * @param instead the nearest form that can be read
 */
record Wording(String what, @Nullable String why, String instead) {

    private static final int LONGEST_QUOTE = 60;

    Wording(String what, String instead) {
        this(what, null, instead);
    }

    /** Code in backticks, on one line. */
    static String quote(Tree tree) {
        return quote(code(tree));
    }

    static String quote(String code) {
        return "`" + (code.length() > LONGEST_QUOTE ? code.substring(0, LONGEST_QUOTE - 3) + "..." : code) + "`";
    }

    /** Code as it can be pasted. */
    static String code(Tree tree) {
        return tree.toString().strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
