package dev.pawl.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that are nearly right: others with words and characters removed, doubled, swapped and brought in. */
final class Mutants {

    private static final List<String> STRANGE = List.of(
            "'",
            "\"",
            "$$",
            "$a$",
            "--",
            "/*",
            "*/",
            "(",
            ")",
            "[",
            ";",
            "\\",
            "E'",
            "U&'\\",
            "\u0000",
            "\uD83D\uDE00",
            "\u00e9",
            "\uD800",
            "\r",
            "\n",
            "1e",
            "0x",
            ".",
            "..",
            ":",
            "::",
            "$1",
            "@>",
            "select",
            "from",
            "end",
            "case",
            "then",
            "as",
            "begin",
            "\u00a0",
            "\ufeff");

    private final Random random;
    private final List<List<String>> texts;

    Mutants(long seed, Grammar grammar, List<String> texts) {
        this.random = new Random(seed);
        this.texts = texts.stream().map(text -> words(grammar, text)).toList();
    }

    /** The words of a text, with what is between them. */
    private static List<String> words(Grammar grammar, String text) {
        List<String> words = new ArrayList<>();
        int end = 0;
        for (Token token : grammar.scan(text).accepted().orElse(List.of())) {
            words.add(text.substring(end, token.start()));
            words.add(token.text());
            end = token.end();
        }
        words.add(text.substring(end));
        return words;
    }

    Stream<String> stream() {
        return Stream.generate(this::next);
    }

    private String next() {
        List<String> words = new ArrayList<>(any(texts));
        for (int changes = 1 + random.nextInt(4); changes > 0 && !words.isEmpty(); changes--) {
            change(words);
        }
        String text = words.stream().collect(Collectors.joining());
        return random.nextInt(4) == 0 ? cut(text) : text;
    }

    private void change(List<String> words) {
        int at = random.nextInt(words.size());
        Supplier<String> foreign = () -> random.nextBoolean() ? any(STRANGE) : any(any(texts));
        switch (random.nextInt(5)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(at));
            case 2 -> words.set(at, foreign.get());
            case 3 -> words.add(at, foreign.get());
            default -> words.set(at, words.set(random.nextInt(words.size()), words.get(at)));
        }
    }

    /** Leaves out the end, or puts something into the midst of a word. */
    private String cut(String text) {
        int at = random.nextInt(text.length() + 1);
        return random.nextBoolean() ? text.substring(0, at) : text.substring(0, at) + any(STRANGE) + text.substring(at);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
