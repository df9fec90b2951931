package dev.pawl.processor.schema;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that were touched on the way to what exists, the last one first. Where two such ways part, what came before is
 * the same, so that only what was touched since then need be compared.
 *
 * @param object the object that was touched
 * @param before what was touched before; null for nothing
 * @param length how often something was
 */
record Journal(ObjectKey object, @Nullable Journal before, int length) {

    /** With something touched. */
    static Journal with(@Nullable Journal before, ObjectKey object) {
        return new Journal(object, before, lengthOf(before) + 1);
    }

    /** What was touched on either way since they parted. */
    @SuppressWarnings("ReferenceEquality") // it is the place that is the same
    static Set<ObjectKey> between(@Nullable Journal one, @Nullable Journal other) {
        Set<ObjectKey> touched = new LinkedHashSet<>();
        Journal longer = lengthOf(one) < lengthOf(other) ? other : one;
        Journal shorter = lengthOf(one) < lengthOf(other) ? one : other;
        while (longer != null && longer.length > lengthOf(shorter)) {
            touched.add(longer.object);
            longer = longer.before;
        }
        while (longer != null && shorter != null && longer != shorter) {
            touched.add(longer.object);
            touched.add(shorter.object);
            longer = longer.before;
            shorter = shorter.before;
        }
        return touched;
    }

    private static int lengthOf(@Nullable Journal journal) {
        return journal == null ? 0 : journal.length;
    }
}
