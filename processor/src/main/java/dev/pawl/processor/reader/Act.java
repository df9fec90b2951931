package dev.pawl.processor.reader;

import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.util.Set;

/**
 * A deed in its place.
 *
 * @param deed what is done
 * @param position where the statement begins in the text
 * @param sql the statement
 * @param before the state of things before it
 * @param after what exists afterwards
 * @param held what the transaction holds when it begins
 * @param constants the texts that are written out in it
 */
public record Act(Deed deed, int position, String sql, Before before, Schema after, Held held, Set<String> constants) {

    /**
     * Whether it makes an object.
     *
     * @param phrase what it is and what it is called, for example {@code view `v`}
     */
    public boolean makes(String phrase) {
        return after.others().objects().values().stream()
                        .anyMatch(object -> object.phrase().equals(phrase))
                && before.schema().others().objects().values().stream()
                        .noneMatch(object -> object.phrase().equals(phrase));
    }
}
