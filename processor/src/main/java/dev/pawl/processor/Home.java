package dev.pawl.processor;

import com.sun.source.util.Trees;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.reading.ModuleDeclaration;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Where the registry is to live: whether it can be compiled there, and found when the application runs. */
final class Home {

    private final ProcessingEnvironment environment;
    private final Optional<ModuleDeclaration> module;

    Home(ProcessingEnvironment environment, List<TypeElement> classes) {
        this.environment = environment;
        this.module = ModuleDeclaration.of(environment, classes.get(0));
    }

    /** Whether generated code can use the runtime. If not, that has been reported. */
    boolean seesRuntime() {
        if (module.isPresent() && !module.get().readsRuntime()) {
            report(
                    module.get(),
                    "the registry of module `" + module.get().name() + "` needs Pawl's runtime",
                    "it is generated into this module, which does not read `dev.pawl.runtime`",
                    "requires dev.pawl.runtime;\n         with pawl-runtime on the module path");
            return false;
        }
        if (environment.getElementUtils().getTypeElement(ModuleDeclaration.REGISTRY) == null) {
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "[pawl] the generated registry needs `dev.pawl:pawl-runtime` on the class path: add it as a"
                                    + " dependency");
            return false;
        }
        return true;
    }

    /**
     * Whether the runtime will find the registry: in a module, Java looks at nothing but its declaration. If it will
     * not, that has been reported.
     *
     * @param registry its qualified name
     */
    boolean offers(String registry) {
        if (module.isEmpty() || module.get().provides(registry)) {
            return true;
        }
        report(
                module.get(),
                "nobody would find the migrations of module `" + module.get().name() + "`",
                "in a module, the ServiceLoader of Java looks at the declaration and at no file",
                "provides " + ModuleDeclaration.REGISTRY + " with " + registry + ";");
        return false;
    }

    private void report(ModuleDeclaration declaration, String headline, String why, String fix) {
        Location location = declaration.location();
        Trees.instance(environment)
                .printMessage(
                        Diagnostic.Kind.ERROR,
                        "[pawl] " + headline + "\n    why: " + why + "\n    fix: " + fix
                                + "\n    docs: docs/guides/module-path.md",
                        location.tree(),
                        location.unit());
    }
}
