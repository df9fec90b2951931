package dev.pawl.processor.typing;

import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an expression.
 *
 * @param type the type of its value; that of a text between quotes of which nobody has said what it is, is {@code unknown}
 * @param parts what it has in it
 * @param constants the texts between quotes that are read as values of some type
 * @param errors what a server refuses in it, the first one first
 */
public record Typing(SqlType type, List<Part> parts, List<TextConstant> constants, List<TypeError> errors) {

    /** What its value depends on. */
    public Volatility volatility() {
        return parts.stream().map(Part::volatility).reduce(Volatility.IMMUTABLE, Volatility::and);
    }

    /** The first part of a kind. */
    public Optional<Part> part(Part.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst();
    }

    /** The first part that is known not to be immutable, so that no index can have it. */
    public Optional<Part> mutablePart() {
        return parts.stream()
                .filter(part -> part.volatility() == Volatility.STABLE || part.volatility() == Volatility.VOLATILE)
                .findFirst();
    }
}
