package dev.pawl.processor.evaluate;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What a name stands for. */
sealed interface Meaning {

    /** A local variable or parameter. */
    record LocalVariable(Frame.Local local) implements Meaning {}

    /** A field. */
    record Field(VariableElement element) implements Meaning {}

    /** A class. */
    record ClassName(TypeElement element) implements Meaning {}

    /** A package, or nothing at all. */
    record PackageName(String name) implements Meaning {}

    /** Something that belongs to a value, which is therefore no name. */
    record Member() implements Meaning {}
}
