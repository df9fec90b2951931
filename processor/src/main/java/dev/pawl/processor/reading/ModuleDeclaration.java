package dev.pawl.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.ProvidesTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.pawl.processor.diagnostic.Location;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** The {@code module-info.java} of the module that is being compiled. */
public final class ModuleDeclaration {

    /** What a module provides to be found. */
    public static final String REGISTRY = "dev.pawl.runtime.registry.MigrationRegistry";

    private final ProcessingEnvironment environment;
    private final ModuleElement module;
    private final ModuleTree tree;
    private final CompilationUnitTree unit;

    private ModuleDeclaration(
            ProcessingEnvironment environment, ModuleElement module, ModuleTree tree, CompilationUnitTree unit) {
        this.environment = environment;
        this.module = module;
        this.tree = tree;
        this.unit = unit;
    }

    /**
     * The declaration of the module that a class belongs to; empty where there is none among the files that are compiled,
     * as for tests that are added to a module.
     *
     * @param environment javac's, as handed to the processor
     * @param type a class that is being compiled
     */
    public static Optional<ModuleDeclaration> of(ProcessingEnvironment environment, TypeElement type) {
        ModuleElement module = environment.getElementUtils().getModuleOf(type);
        if (module == null || module.isUnnamed()) {
            return Optional.empty();
        }
        TreePath path = Trees.instance(environment).getPath(module);
        return path == null || !(path.getLeaf() instanceof ModuleTree tree)
                ? Optional.empty()
                : Optional.of(new ModuleDeclaration(environment, module, tree, path.getCompilationUnit()));
    }

    /** The name of the module. */
    public String name() {
        return module.getQualifiedName().toString();
    }

    /** Where it is written. */
    public Location location() {
        return new Location(tree.getName(), unit);
    }

    /** Whether the module sees the runtime. */
    public boolean readsRuntime() {
        return environment.getElementUtils().getTypeElement(module, REGISTRY) != null;
    }

    /**
     * Whether the module offers a registry to the runtime. Read from the tree: the class is yet to be generated.
     *
     * @param registry its qualified name
     */
    public boolean provides(String registry) {
        return tree.getDirectives().stream()
                .filter(ProvidesTree.class::isInstance)
                .map(ProvidesTree.class::cast)
                .filter(provides -> isNamed(provides.getServiceName().toString(), REGISTRY))
                .flatMap(provides -> provides.getImplementationNames().stream())
                .anyMatch(implementation -> isNamed(implementation.toString(), registry));
    }

    /** There may be imports before a module as well. */
    private static boolean isNamed(String written, String qualifiedName) {
        return written.equals(qualifiedName) || qualifiedName.endsWith("." + written);
    }
}
