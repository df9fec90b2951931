package dev.pawl.cli.internal.terminal;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of a JSON document, whose members keep their order and may be null. */
public final class JsonObject extends AbstractMap<String, @Nullable Object> {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /**
     * Adds a member.
     *
     * @param name its name
     * @param value its value, as {@link Json} takes it
     */
    public JsonObject with(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return Collections.unmodifiableSet(members.entrySet());
    }
}
