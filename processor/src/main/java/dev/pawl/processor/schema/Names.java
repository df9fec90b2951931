package dev.pawl.processor.schema;

import java.util.List;

/** Lists of names after a rename. */
final class Names {

    private Names() {}

    static List<String> renamed(List<String> names, String name, String newName) {
        return names.stream().map(each -> each.equals(name) ? newName : each).toList();
    }
}
