package dev.pawl.processor.value;

import javax.lang.model.element.VariableElement;

/**
 * A constant of an enum that is not the DSL's. Its class is only being compiled, so that nothing but its name is known.
 *
 * @param element the constant
 * @param printsItsName whether {@code toString()} is known to give the name
 */
public record EnumConstant(VariableElement element, boolean printsItsName) {

    /** What {@code name()} gives. */
    public String name() {
        return element.getSimpleName().toString();
    }
}
