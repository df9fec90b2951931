package dev.pawl.processor.diagnostic;

import dev.pawl.dsl.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to put right what was found: one way, or several to choose from. Words and code are kept apart, and each piece of code
 * knows where it belongs, so that whoever applies it need not read sentences. Immutable: each method returns a new value.
 *
 * @param ways the ways, each in reading order
 */
public record Fix(List<Way> ways) {

    /**
     * One way.
     *
     * @param parts words and code in reading order
     */
    public record Way(List<Part> parts) {

        /** The code of it, in the order in which it is to be applied. */
        public List<Code> code() {
            return parts.stream()
                    .filter(Code.class::isInstance)
                    .map(Code.class::cast)
                    .toList();
        }

        private Way and(Part part) {
            return new Way(plus(parts, part));
        }
    }

    /** A part of a way. */
    public sealed interface Part {}

    /**
     * Words for people.
     *
     * @param text the words
     */
    public record Words(String text) implements Part {}

    /**
     * Code for the source.
     *
     * @param place where it belongs
     * @param text calls that begin with a dot go on with the handle of the call in question; empty to take something away
     * @param isShown whether it is to be read; if not, the words around it say the same
     * @param about what it is about instead of what the finding points at; null where that is the same
     * @param operations what it asks for, for whoever has no Java to write it in; empty where nobody has said so
     */
    public record Code(
            Place place,
            String text,
            boolean isShown,
            @Nullable Location about,
            List<Operation> operations) implements Part {

        Code(Place place, String text, boolean isShown, @Nullable Location about) {
            this(place, text, isShown, about, List.of());
        }
    }

    /** Where code belongs. */
    public enum Place {
        /** In place of what the finding points at. */
        PART,
        /** Wherever migrations write what the finding points at, in place of that. */
        EACH_PART,
        /** In place of the call that has what the finding points at among its arguments. */
        CALL,
        /** Before that call. */
        BEFORE,
        /** Behind that call. */
        BEHIND,
        /** In a migration of its own that comes later. */
        LATER,
        /** In a migration of phase {@code CONTRACT} of its own that comes later. */
        CONTRACT_LATER,
        /** An attribute of {@code @Migration}. */
        MIGRATION,
        /** An annotation of the class, in place of one that says the same. */
        ANNOTATION,
        /** A method of the class, in place of one of that name. */
        METHOD
    }

    /** A way that begins with words. */
    public static Fix words(String text) {
        return new Fix(List.of(new Way(List.of(new Words(text)))));
    }

    /** A way that begins with code. */
    public static Fix code(Place place, String text) {
        return new Fix(List.of(new Way(List.of(new Code(place, text, true, null)))));
    }

    /** A way that begins with code about something else than what the finding points at. */
    public static Fix code(Place place, Location about, String text) {
        return new Fix(List.of(new Way(List.of(new Code(place, text, true, about)))));
    }

    /** Words that follow. */
    public Fix andWords(String text) {
        return and(new Words(text));
    }

    /** Code that follows. */
    public Fix andCode(Place place, String text) {
        return and(new Code(place, text, true, null));
    }

    /**
     * Code that follows.
     *
     * @param place where it belongs
     * @param text the code
     * @param operations what it asks for
     */
    public Fix andCode(Place place, String text, List<Operation> operations) {
        return and(new Code(place, text, true, null, List.copyOf(operations)));
    }

    /** Code that follows, about something else than what the finding points at. */
    public Fix andCode(Place place, Location about, String text) {
        return and(new Code(place, text, true, about));
    }

    /** What the words before it ask for, as code. */
    public Fix meaning(Place place, String text) {
        return and(new Code(place, text, false, null));
    }

    /** What the words before it ask for, as code about something else than what the finding points at. */
    public Fix meaning(Place place, Location about, String text) {
        return and(new Code(place, text, false, about));
    }

    /** The annotation that allows what a rule refuses. */
    public Fix andAllow(String rule, String because) {
        return andCode(Place.ANNOTATION, "@Allow(value = \"" + rule + "\", because = \"" + because + "\")");
    }

    /** That the migration is to wait until no older release runs. */
    public Fix andContract() {
        return andWords("@Migration(..., phase = Phase.CONTRACT)").meaning(Place.MIGRATION, "phase = Phase.CONTRACT");
    }

    /** What another fix says, which follows. */
    public Fix and(Fix other) {
        Fix joined = this;
        for (Part part : other.ways.get(0).parts()) {
            joined = joined.and(part);
        }
        List<Way> more = new ArrayList<>(joined.ways);
        more.addAll(other.ways.subList(1, other.ways.size()));
        return new Fix(List.copyOf(more));
    }

    /** Another way, which begins with words. */
    public Fix or(String words) {
        return new Fix(plus(ways, new Way(List.of(new Words(words)))));
    }

    /** All of it for people to read. The lines of code stand below each other. */
    public String text() {
        StringBuilder text = new StringBuilder();
        ways.stream().flatMap(way -> way.parts().stream()).forEach(part -> {
            if (part instanceof Words words) {
                text.append(words.text());
            } else if (part instanceof Code code && code.isShown()) {
                int column = text.length() - (text.lastIndexOf("\n") + 1);
                text.append(code.text().replace("\n", "\n" + " ".repeat(column)));
            }
        });
        return text.toString();
    }

    private Fix and(Part part) {
        List<Way> more = new ArrayList<>(ways);
        more.add(more.remove(more.size() - 1).and(part));
        return new Fix(List.copyOf(more));
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return List.copyOf(more);
    }
}
