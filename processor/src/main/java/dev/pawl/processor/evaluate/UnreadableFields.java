package dev.pawl.processor.evaluate;

import com.sun.source.tree.Tree;
import dev.pawl.processor.value.Wording;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** What to say about fields that cannot be read. */
final class UnreadableFields {

    private UnreadableFields() {}

    static Wording notStaticFinal(VariableElement field, Tree reference) {
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        return new Wording(
                (isStatic ? "the variable field " : "the instance field ") + Wording.quote(reference),
                "static final " + simple(field.asType().toString()) + " " + field.getSimpleName() + " = ...;");
    }

    static Wording notConstant(Tree reference) {
        return new Wording(
                "the field " + Wording.quote(reference) + ", whose value is only known at run time",
                "a `static final` field with a constant, or a literal");
    }

    private static String simple(String type) {
        return type.replaceAll("[\\w.]*\\.(?=\\w)", "");
    }
}
