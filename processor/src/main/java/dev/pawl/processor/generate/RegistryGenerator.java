package dev.pawl.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.pawl.processor.change.OtherSchemas;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.earlier.StoredMigrations;
import dev.pawl.processor.plan.PlannedMigration;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** Writes everything that a compilation leaves for the runtime and for reviewers. */
public final class RegistryGenerator {

    private final Filer filer;
    private final Elements elements;

    /**
     * A generator.
     *
     * @param filer takes the files
     * @param elements knows the classes that are being compiled
     */
    public RegistryGenerator(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /**
     * Writes the registry, the plans and the SQL files, and prepares the files that make them known.
     *
     * @param registryClass the qualified name of the registry
     * @param postgres the oldest major version of PostgreSQL that the plans were made for
     * @param schema the name of the schema that the migrations are applied to; empty if it may be any
     * @param contracted up to which version all contracting migrations have run everywhere, or 0
     * @param trips the migrations, ascending by version
     * @param originating the classes of the migrations
     * @throws IOException if a file cannot be written
     */
    public Announcement write(
            String registryClass,
            int postgres,
            Optional<String> schema,
            long contracted,
            List<RoundTrip> trips,
            List<? extends Element> originating)
            throws IOException {
        ClassName registry = className(registryClass);
        GeneratedFiles files = new GeneratedFiles(filer, elements, originating);
        List<RegistryPart> parts = RegistryPart.of(registry, contracted, trips);
        for (RegistryPart part : parts) {
            files.source(registry.packageName(), new RegistryPartWriter(part).write());
            for (RegistryPart.Entry entry : part.entries()) {
                writeScripts(entry.planned(), files);
            }
        }
        files.source(
                registry.packageName(),
                new RegistryWriter(registry, postgres, schema, OtherSchemas.of(trips), parts).write());
        List<ClassName> models = writeModels(registry, trips, files, originating);
        PlansFile.write(registry, parts, files);
        return new Announcement(registry, parts, models, StoredMigrations.whole(trips), files);
    }

    /** Named modules may not share a package, and need no class to be found. */
    private List<ClassName> writeModels(
            ClassName registry, List<RoundTrip> trips, GeneratedFiles files, List<? extends Element> originating)
            throws IOException {
        ModelWriter writer = new ModelWriter(registry);
        files.source(registry.packageName(), writer.writeModel(StoredMigrations.model(trips)));
        ModuleElement module = originating.isEmpty() ? null : elements.getModuleOf(originating.get(0));
        if (module != null && !module.isUnnamed()) {
            return List.of(writer.model());
        }
        files.source(writer.marker().packageName(), writer.writeMarker());
        return List.of(writer.model(), writer.marker());
    }

    private static void writeScripts(PlannedMigration planned, GeneratedFiles files) throws IOException {
        String name = "META-INF/pawl/sql/" + ScriptName.of(planned.migration());
        String migration = planned.migration().qualifiedName();
        files.resource(name + ".up.sql", SqlScript.up(planned), migration);
        files.resource(name + ".down.sql", SqlScript.down(planned), migration);
    }

    private static ClassName className(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return ClassName.get(qualifiedName.substring(0, Math.max(dot, 0)), qualifiedName.substring(dot + 1));
    }
}
