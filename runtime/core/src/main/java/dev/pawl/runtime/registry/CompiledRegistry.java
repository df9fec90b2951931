package dev.pawl.runtime.registry;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.SourceFile;
import dev.pawl.runtime.plan.stored.PlanContainer;
import dev.pawl.runtime.plan.stored.PlanFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the registries that the annotation processor generates have in common. */
public abstract class CompiledRegistry implements MigrationRegistry {

    /** A run asks for one plan after the other. */
    private volatile SoftReference<PlanContainer> container = new SoftReference<>(null);

    /** For generated registries. */
    protected CompiledRegistry() {}

    /** Returns the file of the plans, which lies beside the class of the registry; null if it is not there. */
    protected abstract @Nullable InputStream plans();

    @Override
    public final MigrationPlan plan(long version) {
        return read(file -> file.plan(version)).orElseThrow(() -> missing(version));
    }

    @Override
    public final List<SourceFile> files() {
        return read(PlanContainer::files);
    }

    private interface Reading<T> {

        T from(PlanContainer file);
    }

    private <T> T read(Reading<T> reading) {
        try {
            PlanContainer known = container.get();
            if (known == null) {
                known = container();
                container = new SoftReference<>(known);
            }
            return reading.from(known);
        } catch (PlanFormatException | IOException e) {
            throw broken("cannot be read: " + e.getMessage());
        }
    }

    private PlanContainer container() throws IOException {
        try (InputStream file = plans()) {
            if (file == null) {
                throw broken("is missing");
            }
            return PlanContainer.read(new BufferedInputStream(file));
        }
    }

    private RuntimeException missing(long version) {
        return migrations().stream().anyMatch(migration -> migration.version() == version)
                ? broken("has no plan of version " + version)
                : new IllegalArgumentException("no migration " + version);
    }

    private MigrationException broken(String what) {
        return new Explanation(
                        Reason.REGISTRY,
                        "the plans of `" + getClass().getName() + "` cannot be used: the file `"
                                + getClass().getSimpleName() + ".plans` beside that class " + what)
                .fix(
                        "build the application anew, with the same version of Pawl as annotation processor and at run time")
                .fix("if jars are packed anew or merged, keep all files of theirs, not only classes")
                .exception();
    }
}
