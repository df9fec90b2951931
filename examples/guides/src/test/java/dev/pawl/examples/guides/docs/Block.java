package dev.pawl.examples.guides.docs;

import java.util.List;

/**
 * A fenced block.
 *
 * @param page where it stands
 * @param from the index of its first line
 * @param to the index of the fence that ends it
 * @param language what stands behind the first fence
 * @param sample the place in the repository that its marker names, or nothing
 */
record Block(Page page, int from, int to, String language, String sample) {

    List<String> text() {
        return page.lines().subList(from, to);
    }

    boolean hasSample() {
        return !sample.isEmpty();
    }

    /** The page and line, for messages. */
    String place() {
        return page.name() + ":" + from;
    }
}
