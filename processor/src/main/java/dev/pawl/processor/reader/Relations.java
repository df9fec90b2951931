package dev.pawl.processor.reader;

import dev.pawl.dsl.QualifiedName;
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

    /** The name of a relation in a field of a node, if there is one. */
    static Optional<QualifiedName> in(Node node, String field) {
        return node.node(field).map(Relations::of);
    }

    /** The name of the relation in a field of a node that has one. */
    static QualifiedName of(Node node, String field) {
        return in(node, field).orElseGet(() -> QualifiedName.of(""));
    }

    static QualifiedName of(Node rangeVar) {
        RangeVar name = new RangeVar(rangeVar);
        return new QualifiedName(
                name.schema().filter(schema -> !USUAL.contains(schema)).orElse(null), name.name());
    }

    /** Of a list of names, the last of which is that of the object. */
    static QualifiedName of(List<String> names) {
        int last = names.size() - 1;
        if (last < 0) {
            return QualifiedName.of("");
        }
        boolean isUsual = last == 0 || USUAL.contains(names.get(last - 1));
        return new QualifiedName(isUsual ? null : names.get(last - 1), names.get(last));
    }

    /** Whether what is made stays when the session ends, and after a crash. */
    static boolean isPermanent(Optional<Node> rangeVar) {
        return rangeVar.flatMap(name -> name.text("relpersistence"))
                .map("p"::equals)
                .orElse(true);
    }

    /** Whether nobody else sees it. */
    static boolean isTemporary(Optional<Node> rangeVar) {
        return rangeVar.filter(name -> name.text("relpersistence")
                                .filter("t"::equals)
                                .isPresent()
                        || name.text("schemaname").filter("pg_temp"::equals).isPresent())
                .isPresent();
    }

    /** All tables that a tree reads or writes. */
    static Set<QualifiedName> in(Node tree) {
        Set<String> queries = tree.find("CommonTableExpr")
                .flatMap(query -> query.text("ctename").stream())
                .collect(Collectors.toSet());
        return tree.find("RangeVar")
                .map(Relations::of)
                .filter(name -> !queries.contains(name.toString()))
                .collect(Collectors.toSet());
    }
}
