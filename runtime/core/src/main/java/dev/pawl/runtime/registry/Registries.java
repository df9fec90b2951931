package dev.pawl.runtime.registry;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.set;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.setting.Setting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the registries of the application. */
public final class Registries {

    static final String SERVICE = "META-INF/services/" + MigrationRegistry.class.getName();

    private Registries() {}

    /**
     * Returns what was named, or else what is found.
     *
     * @param named registries that were named; if there are none they are looked for
     * @param loader where to look, or null for the context class loader of this thread
     */
    public static MigrationRegistry of(List<MigrationRegistry> named, @Nullable ClassLoader loader) {
        if (!named.isEmpty()) {
            return merge(named);
        }
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader fallback = context == null ? Registries.class.getClassLoader() : context;
        return find(loader == null ? fallback : loader);
    }

    /** Returns the one registry that a class loader sees, or all of them as one. */
    public static MigrationRegistry find(ClassLoader loader) {
        List<MigrationRegistry> found = new ArrayList<>();
        try {
            refuseHidden(loader);
            for (MigrationRegistry registry : ServiceLoader.load(MigrationRegistry.class, loader)) {
                found.add(registry);
            }
        } catch (ServiceConfigurationError e) {
            throw new Explanation(Reason.REGISTRY, "a registry of migrations cannot be loaded")
                    .fact(String.valueOf(e.getMessage()))
                    .fix("build what has it again: the file " + SERVICE + " names it, and does not fit")
                    .exceptionOf(e);
        } catch (IOException e) {
            throw new Explanation(Reason.REGISTRY, "the registries of migrations cannot be listed")
                    .fact(String.valueOf(e.getMessage()))
                    .fix("see whether every jar on the class path can be read: one of them cannot")
                    .exceptionOf(e);
        }
        return new FoundRegistry(merge(found), loader);
    }

    /** Two jars may have a registry of the same name; Java would load one of them and lose the other in silence. */
    private static void refuseHidden(ClassLoader loader) throws IOException {
        Map<String, String> listed = new HashMap<>();
        for (URL file : Collections.list(loader.getResources(SERVICE))) {
            for (String provider : providers(file)) {
                String other = listed.put(provider, file.toExternalForm());
                if (other != null && !other.equals(file.toExternalForm())) {
                    throw new Explanation(
                                    Reason.REGISTRY,
                                    "two modules have a registry of the same name, `" + provider
                                            + "`, of which only one can be loaded")
                            .fact(other)
                            .fact(file.toExternalForm())
                            .fix(
                                    "give one of them another name when it is compiled: -Apawl.registry=com.acme.OtherRegistry")
                            .fix("if they are copies of the same jar, keep only one of them on the class path")
                            .exception();
                }
            }
        }
    }

    /** Without streams, which a boot with nothing to do does not need otherwise. */
    private static Set<String> providers(URL file) throws IOException {
        Set<String> providers = new LinkedHashSet<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int comment = line.indexOf('#');
                String provider = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!provider.isEmpty()) {
                    providers.add(provider);
                }
            }
        }
        return providers;
    }

    /** Returns one registry for several. */
    public static MigrationRegistry merge(List<MigrationRegistry> registries) {
        if (registries.isEmpty()) {
            throw none();
        }
        return registries.size() == 1 ? registries.get(0) : new MergedRegistry(registries);
    }

    private static MigrationException none() {
        return new Explanation(Reason.REGISTRY, "there is no registry of migrations on the classpath")
                .fix("compile the migrations with pawl-processor on the annotation processor path;"
                        + " if it was just put there, compile anew (mvn clean compile)")
                .fix("in a module, declare it: provides " + MigrationRegistry.class.getName() + " with ...;")
                .fix("keep " + SERVICE + " when jars are merged (shade: ServicesResourceTransformer)")
                .fix(advice("or say where it is: "), set(Setting.CLASS_LOADER))
                .exception();
    }
}
