package dev.pawl.processor.reader;

import dev.pawl.grammar.Node;
import dev.pawl.grammar.RangeVar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of tables and the like, as the model has them. */
final class Relations {

    /** Where names are looked for, unless somebody says otherwise. */
    private static final Set<String> USUAL = Set.of("public", "pg_temp");

    private Relations() {}

    /** The name of a relation in a field of a node; empty text if there is none. */
    static String of(Node node, String field) {
        return node.node(field).map(Relations::of).orElse("");
    }

    static String of(Node rangeVar) {
        RangeVar name = new RangeVar(rangeVar);
        return name.schema()
                .filter(schema -> !USUAL.contains(schema))
                .map(schema -> schema + "." + name.name())
                .orElse(name.name());
    }

    /** Of a list of names, the last of which is that of the object. */
    static String of(List<String> names) {
        return names.size() > 1 && USUAL.contains(names.get(0))
                ? String.join(".", names.subList(1, names.size()))
                : String.join(".", names);
    }

    /** Whether what is made stays when the session ends, and after a crash. */
    static boolean isPermanent(Optional<Node> rangeVar) {
        return rangeVar.flatMap(name -> name.text("relpersistence"))
                .map("p"::equals)
                .orElse(true);
    }

    /** All tables that a tree reads or writes. */
    static Set<String> in(Node tree) {
        Set<String> queries = tree.find("CommonTableExpr")
                .flatMap(query -> query.text("ctename").stream())
                .collect(Collectors.toSet());
        return tree.find("RangeVar")
                .map(Relations::of)
                .filter(name -> !queries.contains(name))
                .collect(Collectors.toSet());
    }
}
