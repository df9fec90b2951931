package dev.pawl.processor;

import dev.pawl.processor.source.DslNames;
import dev.pawl.runtime.plan.Release;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Whether the DSL and the runtime that a compilation sees are of the processor's own version: it calls a copy of the DSL
 * that it brings, and writes what its own runtime reads.
 */
final class Versions {

    private final Elements elements;

    Versions(Elements elements) {
        this.elements = elements;
    }

    /** What is wrong, in words. */
    Optional<String> mistake() {
        return mistake("pawl-dsl", DslNames.PACKAGE + ".Release")
                .or(() -> mistake("pawl-runtime", String.join(".", "dev", "pawl", "runtime", "plan", "Release")));
    }

    private Optional<String> mistake(String artifact, String release) {
        String seen = version(release).orElse("of another version");
        if (seen.equals(Release.VERSION)) {
            return Optional.empty();
        }
        return Optional.of(
                "`" + artifact + "` on the class path is " + seen + ", and this processor is " + Release.VERSION
                        + ": a migration may mean something else there"
                        + "\n    fix: give `dev.pawl:pawl-dsl`, `dev.pawl:pawl-runtime` and `dev.pawl:pawl-processor` the same version;"
                        + "\n         the BOM `dev.pawl:pawl-bom` does, and so does one property that all three name");
    }

    private Optional<String> version(String release) {
        TypeElement type = elements.getTypeElement(release);
        return type == null
                ? Optional.empty()
                : ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .filter(field -> field.getSimpleName().contentEquals("VERSION"))
                        .map(field -> String.valueOf(field.getConstantValue()))
                        .findFirst();
    }
}
