package dev.pawl.processor.literal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays, in braces. Bounds, and what the versions read differently, stay unknown.
 *
 * @param element what reads an element
 * @param type the type of an element
 * @see <a href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">Array Input and Output Syntax</a>
 */
record ArrayInput(Input element, String type) implements Input {

    @Override
    public Verdict read(String text) {
        if (Input.trimmed(text).startsWith("[")) {
            return text.contains("=") ? Verdict.UNKNOWN : Verdict.malformed();
        }
        ArrayText array = ArrayText.of(Input.trimmed(text));
        if (array.isDoubtful()) {
            return Verdict.UNKNOWN;
        }
        return array.isArray() ? elements(array) : Verdict.malformed();
    }

    /** The elements one by one; one that is refused makes the array refused. */
    private Verdict elements(ArrayText array) {
        List<@Nullable String> texts = array.elements();
        List<Object> values = new ArrayList<>();
        boolean isKnown = true;
        for (String text : texts) {
            Verdict verdict = text == null ? Verdict.taken("NULL") : element.read(text);
            if (verdict instanceof Verdict.Refused refused) {
                return Verdict.refused(
                        refused.state(),
                        "`\"" + text + "\"` is no `" + type + "`"
                                + (refused.why() == null ? "" : ": " + refused.why()));
            }
            Object value = verdict instanceof Verdict.Taken taken ? taken.value() : null;
            isKnown &= value != null;
            values.add(value == null ? "" : List.of(text == null, value));
        }
        return isKnown
                ? Verdict.taken(List.of(array.lengths(), values))
                : anyUnknown(texts) ? Verdict.UNKNOWN : Verdict.taken(null);
    }

    private boolean anyUnknown(List<@Nullable String> texts) {
        return texts.stream().anyMatch(text -> text != null && element.read(text) instanceof Verdict.Unknown);
    }
}
