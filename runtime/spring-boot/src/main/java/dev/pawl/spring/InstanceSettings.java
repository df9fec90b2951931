package dev.pawl.spring;

import dev.pawl.runtime.setting.BootMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/** Which instances the environment asks for, and the properties of each. */
record InstanceSettings(Environment environment) {

    /** What the only instance is called if none is named. */
    static final String DEFAULT = "default";

    private static final String INSTANCES = "pawl.instances";

    /** Returns the names of the instances, as they are written. */
    Collection<String> names() {
        Map<String, Object> named = Binder.get(environment)
                .bind(INSTANCES, Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of());
        return named.isEmpty() ? List.of(DEFAULT) : named.keySet();
    }

    /** Returns what is said for an instance, and for the rest what is said for all. */
    PawlInstanceProperties of(String name) {
        Binder binder = Binder.get(environment);
        PawlInstanceProperties properties = new PawlInstanceProperties();
        binder.bind("pawl", Bindable.ofInstance(properties));
        // adapt, since names of users need not be in the canonical form
        binder.bind(ConfigurationPropertyName.adapt(INSTANCES + "." + name, '.'), Bindable.ofInstance(properties));
        return properties;
    }

    /**
     * Refuses two instances that would keep their histories in the same place: each would take the migrations of the other
     * for unknown ones.
     */
    void refuseTwins() {
        Map<List<Object>, String> places = new HashMap<>();
        for (String name : names()) {
            PawlInstanceProperties properties = of(name);
            List<Object> place = List.of(
                    Optional.ofNullable(properties.getDataSource()),
                    Optional.ofNullable(properties.getUrl()),
                    properties.getSchema());
            String twin = properties.getMode() == BootMode.OFF ? null : places.put(place, name);
            if (twin != null) {
                throw new PawlConfigurationException(
                        "the instances `" + twin + "` and `" + name + "` have the same database and the same schema `"
                                + properties.getSchema() + "`",
                        List.of(
                                "give each a schema or a database of its own: " + INSTANCES + "." + name + ".schema, "
                                        + INSTANCES + "." + name + ".data-source",
                                "or let one instance have the registries of both: " + INSTANCES + "." + twin
                                        + ".registries"));
            }
        }
    }

    /** Whether some property says how to connect, without any DataSource. */
    boolean namesUrl() {
        return names().stream().anyMatch(name -> of(name).getUrl() != null);
    }
}
