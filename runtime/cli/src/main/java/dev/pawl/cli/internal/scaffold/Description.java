package dev.pawl.cli.internal.scaffold;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a migration is for, in words, also if the name of a class or of a file was given. */
final class Description {

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[_-]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]+");

    private Description() {}

    /** Returns {@code add owner to shops} for {@code AddOwnerToShops} and its like, and what has spaces as it is. */
    static String of(String given) {
        String text = given.strip();
        return text.matches("[\\p{L}\\p{N}_-]+(\\.java)?")
                ? BETWEEN_WORDS
                        .splitAsStream(text.replaceFirst("\\.java$", ""))
                        .filter(word -> !word.isEmpty())
                        .map(word -> ABBREVIATION.matcher(word).matches() ? word : word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "))
                : text;
    }
}
