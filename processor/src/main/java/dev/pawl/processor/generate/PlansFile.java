package dev.pawl.processor.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.palantir.javapoet.ClassName;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.stored.PlanContainer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/**
 * The plans of a registry, beside its class: there they are wherever the class is, also after a jar was packed anew or its
 * packages were renamed.
 */
final class PlansFile {

    private PlansFile() {}

    /** Its name in the package of the registry. */
    static String simpleName(ClassName registry) {
        return registry.simpleName() + ".plans";
    }

    static void write(ClassName registry, List<RegistryPart> parts, GeneratedFiles files) throws IOException {
        TreeMap<Long, MigrationPlan> plans = new TreeMap<>();
        parts.stream()
                .flatMap(part -> part.entries().stream())
                .forEach(entry -> plans.put(entry.version(), PlanValues.of(entry.planned(), entry.texts())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PlanContainer.write(plans, bytes);
        files.resource(path(registry), bytes.toString(UTF_8));
        files.resource(
                "META-INF/native-image/dev.pawl/" + registry.canonicalName() + "/resource-config.json",
                inNativeImages(path(registry)));
    }

    private static String path(ClassName registry) {
        String folder = registry.packageName().replace('.', '/');
        return (folder.isEmpty() ? "" : folder + "/") + simpleName(registry);
    }

    /** Keeps the file in native images. */
    private static String inNativeImages(String path) {
        return """
                {
                  "resources": {
                    "includes": [
                      {
                        "pattern": "\\\\Q%s\\\\E"
                      }
                    ]
                  }
                }
                """.replace("%s", path);
    }
}
