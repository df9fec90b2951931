package dev.pawl.processor.literal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Texts that are nearly right. */
final class Mutants {

    private static final String CHARACTERS = "0123456789+-.:/,_eExXTtZPDY '\"\\{}[]()abfnu\t";

    private Mutants() {}

    /** Seeds, and what becomes of them by small mistakes; always the same. */
    static List<String> of(List<String> seeds, int number) {
        Random random = new Random(seeds.hashCode());
        Set<String> mutants = new LinkedHashSet<>(seeds);
        List<String> grown = new ArrayList<>(seeds);
        while (mutants.size() < number) {
            String mutant = mutated(grown.get(random.nextInt(grown.size())), seeds, random);
            if (mutants.add(mutant) && mutant.length() < 60) {
                grown.add(mutant);
            }
        }
        return List.copyOf(mutants);
    }

    private static String mutated(String text, List<String> seeds, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(3));
        String character = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        String other = seeds.get(random.nextInt(seeds.size()));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1, 2 -> text.substring(0, at) + character + text.substring(at);
            case 3, 4 -> text.substring(0, at) + character + text.substring(Math.min(text.length(), at + 1));
            case 5 -> text.substring(0, at) + text.substring(at, to) + text.substring(at);
            default -> text.substring(0, at) + other.substring(Math.min(other.length(), at));
        };
    }
}
