package dev.pawl.processor.migration;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an operation was written.
 *
 * @param call the place that stands for the operation as a whole
 * @param values the values that went into it, in the order in which they were written
 * @param files the values that come from files which it names
 */
public record Origin(Location call, List<Value> values, List<FileValues> files) {

    /**
     * All of it in the source itself.
     *
     * @param call the place that stands for the operation as a whole
     * @param values the values that went into it, in the order in which they were written
     */
    public Origin(Location call, List<Value> values) {
        this(call, values, List.of());
    }

    /**
     * A value and its place.
     *
     * @param value the very object that the operation holds, or one equal to it
     * @param location where it was written
     */
    public record Value(Object value, Location location) {}

    /**
     * The place where a part of the operation was written.
     *
     * @param part the very object that the operation's record holds
     * @return that place, or the operation's own where none is known
     */
    public Location of(@Nullable Object part) {
        return part instanceof QualifiedName name ? ofPart(name.name()) : ofPart(part);
    }

    private Location ofPart(@Nullable Object part) {
        return values.stream()
                .filter(value -> value.value() == part)
                .findFirst()
                .map(Value::location)
                .or(() -> files.stream().flatMap(file -> file.of(part).stream()).findFirst())
                .or(() -> equalTo(part).map(Value::location))
                .orElse(call);
    }

    /**
     * The place where a character of a text was written.
     *
     * @param text the very text that the operation's record holds
     * @param character which character
     * @return that of all of the text where no more is known
     */
    public Location of(String text, int character) {
        return values.stream()
                .filter(value -> value.value() == text)
                .findFirst()
                .map(value -> value.location().character(character))
                .orElseGet(() -> of(text));
    }

    /** Boxed numbers and booleans have no identity of their own. */
    private Optional<Value> equalTo(@Nullable Object part) {
        return values.stream().filter(value -> value.value().equals(part)).findFirst();
    }
}
