package dev.pawl.cli.internal.scaffold;

import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the name of a class out of a description. */
final class ClassName {

    /** A file name has at most 255 bytes, and files are named for the class with more around it. */
    private static final int LONGEST = 60;

    /** What migrations import, also with a star, which a class of the same package would hide. */
    private static final Set<String> IMPORTED =
            Set.of("Allow", "Columns", "Database", "Irreversible", "Migration", "Phase", "SchemaChange");

    private ClassName() {}

    static String of(String description) {
        StringBuilder name = new StringBuilder();
        for (String word : words(description)) {
            if (name.length() + word.length() > LONGEST && !name.isEmpty()) {
                break;
            }
            int first = word.offsetByCodePoints(0, 1);
            name.append(word.substring(0, first).toUpperCase(Locale.ROOT)).append(word.substring(first));
        }
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
            throw Refusal.usage("`" + description + "` gives no name for a class")
                    .fix(text("begin with a word: "), Typed.of(CommandName.NEW, "add priority"));
        }
        String shortened = name.substring(0, Math.min(name.length(), LONGEST));
        return isTaken(shortened) ? shortened + "Change" : shortened;
    }

    private static List<String> words(String description) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        description.codePoints().forEach(character -> {
            if (Character.isJavaIdentifierPart(character)
                    && !Character.isIdentifierIgnorable(character)
                    && (Character.isLetterOrDigit(character)
                            || Character.getType(character) == Character.NON_SPACING_MARK)) {
                word.appendCodePoint(character);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isTaken(String name) {
        if (IMPORTED.contains(name)) {
            return true;
        }
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
