package dev.pawl.processor.source;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The classes that can be named, and the source of those that are being compiled. Remembers what it was asked. */
public final class Sources {

    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final Map<Optional<ModuleElement>, Map<String, Optional<TypeElement>>> typesByName = new HashMap<>();
    private final Map<TypeElement, Members> members = new HashMap<>();
    private final Map<TypeElement, Optional<ClassScope>> scopes = new HashMap<>();
    private final IdentityHashMap<CompilationUnitTree, Imports> imports = new IdentityHashMap<>();

    public Sources(Trees trees, Elements elements, Types types) {
        this.trees = trees;
        this.elements = elements;
        this.types = types;
    }

    /** The module from which a class sees others; null where the source level has no modules. */
    @Nullable
    ModuleElement moduleOf(TypeElement type) {
        return elements.getModuleOf(type);
    }

    /** A class by its canonical name. */
    Optional<TypeElement> type(String name, @Nullable ModuleElement seenFrom) {
        return typesByName
                .computeIfAbsent(Optional.ofNullable(seenFrom), module -> new HashMap<>())
                .computeIfAbsent(name, unknown -> Optional.ofNullable(lookUp(unknown, seenFrom)));
    }

    private @Nullable TypeElement lookUp(String name, @Nullable ModuleElement seenFrom) {
        return seenFrom == null ? elements.getTypeElement(name) : elements.getTypeElement(seenFrom, name);
    }

    /** What a class declares. */
    public Members members(TypeElement type) {
        return members.computeIfAbsent(type, unknown -> Members.of(unknown, types));
    }

    /** The scope inside a class; empty if its source is not being compiled. */
    public Optional<ClassScope> scope(TypeElement type) {
        Optional<ClassScope> known = scopes.get(type);
        if (known == null) {
            known = Optional.ofNullable(trees.getPath(type)).map(path -> scope(type, path));
            scopes.put(type, known);
        }
        return known;
    }

    private ClassScope scope(TypeElement type, TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        return new ClassScope(this, type, unit, imports.computeIfAbsent(unit, Imports::of), declarations(path));
    }

    /** Not by {@link Trees#getTree}, which looks through the bodies of all methods each time. */
    private Map<Element, Tree> declarations(TreePath classPath) {
        Map<Element, Tree> declarations = new HashMap<>();
        for (Tree member : ((ClassTree) classPath.getLeaf()).getMembers()) {
            // of anything else, such as an initialiser, javac would attribute the class to find the element
            if (member instanceof MethodTree || member instanceof VariableTree) {
                declarations.put(trees.getElement(new TreePath(classPath, member)), member);
            }
        }
        return declarations;
    }

    /** The source of a method; empty if it is not being compiled. */
    public Optional<MethodTree> method(ExecutableElement method) {
        return declaration(method, MethodTree.class);
    }

    /** The source of a field; empty if it is not being compiled. */
    public Optional<VariableTree> field(VariableElement field) {
        return declaration(field, VariableTree.class);
    }

    private <T extends Tree> Optional<T> declaration(Element member, Class<T> type) {
        return scope(declaringClass(member))
                .map(scope -> scope.declarations().get(member))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The class that declares a field or method. */
    public TypeElement declaringClass(Element member) {
        return (TypeElement) requireNonNull(member.getEnclosingElement());
    }

    /** A class's binary name. */
    public String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** The package of a class. */
    String packageOf(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().toString();
    }
}
