package dev.pawl.processor.earlier;

import dev.pawl.processor.migration.WrittenMigration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The registries that other modules have. What they tell stands in constants of a class beside each, which javac reads from
 * everywhere, where files in jars are out of its reach: {@code Filer.getResource} finds nothing below {@code META-INF} on the
 * class path, and nothing at all on the module path. On the class path a class in a package of that name says where they are, on
 * the module path the modules themselves do.
 */
public final class OtherRegistries {

    /** The package with a class for each registry of the class path. */
    public static final String PACKAGE = "dev.pawl.registered";

    /** The constant of such a class that names the registry. */
    public static final String REGISTRY = "REGISTRY";

    /** What the name of a registry ends with to be that of the class with the constants. */
    public static final String MODEL = "Model";

    private static final String SERVICE = "dev.pawl.runtime.registry.MigrationRegistry";

    private final Elements elements;
    private final @Nullable ModuleElement module;

    OtherRegistries(ProcessingEnvironment environment, List<WrittenMigration> written) {
        this.elements = environment.getElementUtils();
        this.module = Optional.ofNullable(
                        elements.getTypeElement(written.get(0).qualifiedName().replace('$', '.')))
                .map(elements::getModuleOf)
                .orElse(null);
    }

    List<OtherRegistry> all() {
        return module == null || module.isUnnamed() ? onClassPath() : onModulePath();
    }

    private List<OtherRegistry> onClassPath() {
        PackageElement markers = elements.getPackageElement(PACKAGE);
        if (markers == null) {
            return List.of();
        }
        List<OtherRegistry> registries = new ArrayList<>();
        for (TypeElement marker : ElementFilter.typesIn(markers.getEnclosedElements())) {
            constants(marker, REGISTRY).findFirst().ifPresent(name -> {
                TypeElement model = elements.getTypeElement(name + MODEL);
                if (model != null) {
                    registries.add(registry(name, model, null));
                }
            });
        }
        return registries;
    }

    private List<OtherRegistry> onModulePath() {
        List<OtherRegistry> registries = new ArrayList<>();
        for (ModuleElement other : elements.getAllModuleElements()) {
            if (!other.equals(module)) {
                for (ProvidesDirective provides : ElementFilter.providesIn(other.getDirectives())) {
                    if (provides.getService().getQualifiedName().contentEquals(SERVICE)) {
                        provides.getImplementations().forEach(implementation -> add(implementation, other, registries));
                    }
                }
            }
        }
        return registries;
    }

    private void add(TypeElement implementation, ModuleElement other, List<OtherRegistry> registries) {
        String name = implementation.getQualifiedName().toString();
        TypeElement model = elements.getTypeElement(other, name + MODEL);
        if (model != null) {
            registries.add(registry(name, model, other));
        }
    }

    private OtherRegistry registry(String name, TypeElement model, @Nullable ModuleElement home) {
        return new OtherRegistry(
                name, constants(model, "").collect(Collectors.joining()), binaryName -> exists(binaryName, home));
    }

    private boolean exists(String binaryName, @Nullable ModuleElement home) {
        String name = binaryName.replace('$', '.');
        return (home == null ? elements.getTypeElement(name) : elements.getTypeElement(home, name)) != null;
    }

    /** The texts of constants whose names begin so, in the order in which they were declared. */
    private static Stream<String> constants(TypeElement type, String beginning) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().toString().startsWith(beginning))
                .map(VariableElement::getConstantValue)
                .filter(Objects::nonNull)
                .map(Object::toString);
    }
}
