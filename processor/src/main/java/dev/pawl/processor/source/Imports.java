package dev.pawl.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The imports of one file, as names that have not been looked up.
 *
 * @param types {@code import a.B;} as {@code B -> a.B}
 * @param onDemand {@code import a.*;} as {@code a}, which is a package or a class
 * @param members {@code import static a.B.c;} as {@code c -> [a.B]}
 * @param membersOnDemand {@code import static a.B.*;} as {@code a.B}
 */
record Imports(
        Map<String, String> types,
        List<String> onDemand,
        Map<String, List<String>> members,
        List<String> membersOnDemand) {

    static Imports of(CompilationUnitTree unit) {
        Imports imports = new Imports(new HashMap<>(), new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        unit.getImports().forEach(imports::add);
        imports.onDemand.add("java.lang");
        return imports;
    }

    private void add(ImportTree tree) {
        if (tree.getQualifiedIdentifier() instanceof MemberSelectTree imported) {
            String owner = imported.getExpression().toString();
            String name = imported.getIdentifier().toString();
            if (name.equals("*")) {
                (tree.isStatic() ? membersOnDemand : onDemand).add(owner);
            } else if (tree.isStatic()) {
                members.computeIfAbsent(name, unknown -> new ArrayList<>(1)).add(owner);
            } else {
                types.put(name, owner + "." + name);
            }
        }
    }
}
