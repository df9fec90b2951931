package dev.pawl.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What simple names mean inside one class, local variables aside (JLS 6.4.1, 6.5). Trees are not attributed while
 * annotations are processed, so the evaluator looks names up itself.
 */
public final class ClassScope {

    private final Sources sources;
    private final TypeElement type;
    private final CompilationUnitTree unit;
    private final Imports imports;
    private final Map<Element, Tree> declarations;
    private final @Nullable ModuleElement module;
    private final List<TypeElement> enclosingTypes = new ArrayList<>();

    ClassScope(
            Sources sources,
            TypeElement type,
            CompilationUnitTree unit,
            Imports imports,
            Map<Element, Tree> declarations) {
        this.sources = sources;
        this.type = type;
        this.unit = unit;
        this.imports = imports;
        this.declarations = declarations;
        this.module = sources.moduleOf(type);
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            enclosingTypes.add((TypeElement) element);
        }
    }

    public CompilationUnitTree unit() {
        return unit;
    }

    /** The source of the fields and methods that the class itself declares. */
    Map<Element, Tree> declarations() {
        return declarations;
    }

    /** The field that a simple name means. */
    public Optional<VariableElement> field(String name) {
        return first(enclosingTypes, owner -> field(owner, name))
                .or(() -> first(importers(name), owner -> field(owner, name)));
    }

    /** A field of a class or of what it inherits from. */
    public Optional<VariableElement> field(TypeElement owner, String name) {
        return inherited(owner, members -> members.fields().get(name));
    }

    /** The classes whose methods an unqualified call may mean; all of them declare or inherit one of that name. */
    public List<TypeElement> ownersOfMethod(String name) {
        // a class that has a method of that name hides whatever is imported (JLS 15.12.1)
        for (TypeElement owner : enclosingTypes) {
            if (!methods(owner, name).isEmpty()) {
                return List.of(owner);
            }
        }
        return importers(name).stream()
                .filter(owner -> !methods(owner, name).isEmpty())
                .toList();
    }

    /** The methods of that name of a class or of the nearest that it inherits from. */
    public List<ExecutableElement> methods(TypeElement owner, String name) {
        return this.<List<ExecutableElement>>inherited(
                        owner, members -> members.methods().get(name))
                .orElse(List.of());
    }

    /** The class that a simple name means. */
    public Optional<TypeElement> type(String name) {
        return first(enclosingTypes, owner -> named(owner, name))
                .or(() -> Optional.ofNullable(imports.types().get(name)).flatMap(this::qualifiedType))
                .or(() -> first(types(imports.members().getOrDefault(name, List.of())), owner -> nested(owner, name)))
                .or(() -> qualifiedType(inPackage(sources.packageOf(type), name)))
                .or(() -> first(imports.onDemand(), owner -> qualifiedType(owner + "." + name)))
                .or(() -> first(types(imports.membersOnDemand()), owner -> nested(owner, name)));
    }

    /** A class by its canonical name. */
    public Optional<TypeElement> qualifiedType(String name) {
        return sources.type(name, module);
    }

    /** A nested class, also an inherited one. */
    public Optional<TypeElement> nested(TypeElement owner, String name) {
        return inherited(owner, members -> members.types().get(name));
    }

    private Optional<TypeElement> named(TypeElement owner, String name) {
        return owner.getSimpleName().contentEquals(name) ? Optional.of(owner) : nested(owner, name);
    }

    /** The classes from which a member of that name may be imported, those that name it first. */
    private List<TypeElement> importers(String name) {
        List<TypeElement> importers = types(imports.members().getOrDefault(name, List.of()));
        importers.addAll(types(imports.membersOnDemand()));
        return importers;
    }

    private List<TypeElement> types(List<String> names) {
        List<TypeElement> types = new ArrayList<>(names.size());
        names.forEach(name -> qualifiedType(name).ifPresent(types::add));
        return types;
    }

    private <T> Optional<T> inherited(TypeElement owner, Function<Members, @Nullable T> member) {
        Members members = sources.members(owner);
        T own = member.apply(members);
        return own != null
                ? Optional.of(own)
                : first(members.supertypes(), supertype -> inherited(supertype, member))
                        .filter(ClassScope::isInherited);
    }

    private static boolean isInherited(Object member) {
        return !(member instanceof Element element) || !element.getModifiers().contains(Modifier.PRIVATE);
    }

    private static <S, T> Optional<T> first(List<S> candidates, Function<S, Optional<T>> lookUp) {
        for (S candidate : candidates) {
            Optional<T> found = lookUp.apply(candidate);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String inPackage(String name, String simpleName) {
        return name.isEmpty() ? simpleName : name + "." + simpleName;
    }
}
