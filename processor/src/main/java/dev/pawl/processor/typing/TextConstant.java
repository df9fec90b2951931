package dev.pawl.processor.typing;

import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.OptionalInt;

/**
 * A text between quotes of which it is known what it is read as.
 *
 * @param text what it says
 * @param type the type that it is read as
 * @param position where in the text, as an index of Java's string
 */
public record TextConstant(String text, SqlType type, OptionalInt position) {}
