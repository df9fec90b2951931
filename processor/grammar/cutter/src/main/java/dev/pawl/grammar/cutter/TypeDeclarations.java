package dev.pawl.grammar.cutter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The declarations of PostgreSQL's nodes in TypeScript, shortened to what reading them needs. */
final class TypeDeclarations {

    private static final Pattern INTERFACE = Pattern.compile("export interface (\\w+) \\{([^}]*)}");
    private static final Pattern FIELD = Pattern.compile("(\\w+)\\?: (\\w+)");

    private TypeDeclarations() {}

    /**
     * A line for each kind of node, with its name and its fields: {@code TypeCast arg typeName:TypeName location}. A field that
     * only ever holds one kind of node says which.
     */
    static String shorten(String declarations) {
        List<MatchResult> interfaces = INTERFACE.matcher(declarations).results().toList();
        if (interfaces.isEmpty()) {
            throw new CutException("there are no declarations of nodes");
        }
        Set<String> kinds = new HashSet<>();
        interfaces.forEach(each -> kinds.add(each.group(1)));
        return interfaces.stream()
                .map(each -> each.group(1) + fields(each.group(2), kinds))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String fields(String body, Set<String> kinds) {
        return FIELD.matcher(body)
                .results()
                .map(field -> " " + field.group(1) + (kinds.contains(field.group(2)) ? ":" + field.group(2) : ""))
                .collect(Collectors.joining());
    }
}
