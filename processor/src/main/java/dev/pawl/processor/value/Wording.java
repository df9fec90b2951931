package dev.pawl.processor.value;

import com.sun.source.tree.Tree;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * How code that cannot be read is named, and what to write instead.
 *
 * @param what what it is
 * @param why why it cannot be read; null where the reason is that bodies are not run
 * @param instead the nearest form that can be read
 */
public record Wording(String what, @Nullable String why, String instead) {

    private static final int LONGEST_QUOTE = 60;

    public Wording(String what, String instead) {
        this(what, null, instead);
    }

    /** A class of which only the declarations are there. */
    public static Wording ofForeign(String language, TypeElement type) {
        return new Wording(
                "the " + language + " of `" + type.getSimpleName() + "`",
                "annotation processors see a stub of it, with the declarations and without the bodies",
                "write migrations in Java, beside the " + language + " code, with pawl-processor on the path of javac:"
                        + "\ndocs/guides/kotlin.md");
    }

    /** What another processor has put in place of an annotation. */
    public static Wording ofRewritten(String annotation) {
        return new Wording(
                "what `@" + annotation + "` is made into",
                "another processor, such as Lombok, has changed the body before Pawl reads it",
                "leave `@" + annotation + "` out: bodies only describe, and are never run\n"
                        + "or put pawl-processor before the other one on the path of processors");
    }

    /** Code in backticks, on one line. */
    public static String quote(Tree tree) {
        return quote(code(tree));
    }

    public static String quote(String code) {
        return "`" + (code.length() > LONGEST_QUOTE ? code.substring(0, LONGEST_QUOTE - 3) + "..." : code) + "`";
    }

    /** Code as it can be pasted. */
    public static String code(Tree tree) {
        return tree.toString().strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
