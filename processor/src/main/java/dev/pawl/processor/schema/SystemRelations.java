package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * PostgreSQL's own relations. Their schema is searched before all others, so that a statement about a table of the same
 * name would be one about them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-CATALOG">The System Catalog
 *     Schema</a>
 */
public final class SystemRelations {

    private static final Set<String> NAMES = read();

    private SystemRelations() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** Whether a relation is one of PostgreSQL's own, as far as its name tells. */
    public static boolean isOwn(QualifiedName name) {
        String schema = name.schema();
        return schema == null ? has(name.name()) : schema.equals("pg_catalog");
    }

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(
                        SystemRelations.class.getResourceAsStream("system-relations.txt"), "list of relations");
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
