package dev.pawl.runtime.internal.catalogue;

import dev.pawl.runtime.plan.CatalogueChange;
import dev.pawl.runtime.plan.CatalogueObject;
import dev.pawl.runtime.plan.RelationName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What migrations leave in a schema when they run in version order, as far as their plans tell. */
public final class Footprint {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")+)\"");

    private final Set<RelationName> relations = new LinkedHashSet<>();
    private final Set<RelationName> tables = new LinkedHashSet<>();
    private final Set<String> schemas = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private boolean tells = true;

    /**
     * Adds the next migration.
     *
     * @param changes what it changes in the catalogue; empty if that is not known
     * @param statements the SQL of its steps
     */
    public void add(List<CatalogueChange> changes, List<String> statements) {
        changes.forEach(this::add);
        tells &= !tables.isEmpty();
        if (changes.isEmpty()) {
            statements.forEach(this::addWords);
        }
    }

    /** Whether a name is that of a table or an index that they make, though they may drop or rename it again. */
    boolean makes(RelationName name) {
        return relations.contains(name);
    }

    /** The schemas that they make. */
    Set<String> schemas() {
        return schemas;
    }

    /** The schemas in which they make something, apart from the one that the {@code Migrator} is given. */
    Set<String> others() {
        Set<String> others = new LinkedHashSet<>();
        for (RelationName relation : relations) {
            String schema = relation.schema();
            if (schema != null) {
                others.add(schema);
            }
        }
        return others;
    }

    /**
     * Whether a name may be that of something that they make without telling: it stands in their SQL. If a table is there
     * from the first migration on, whichever was the last, nothing is made where none of the tables is.
     */
    boolean mayMake(String name) {
        return !tells && (words.contains(name) || words.contains(name.toLowerCase(Locale.ROOT)));
    }

    private void add(CatalogueChange change) {
        CatalogueObject object = change.object();
        if (change.isMade() && object.kind().isRelation()) {
            relations.add(new RelationName(object.schema(), object.name()));
        }
        if (change.isMade() && object.kind() == CatalogueObject.Kind.SCHEMA) {
            schemas.add(object.name());
        }
        if (object.kind() == CatalogueObject.Kind.TABLE) {
            if (change.isMade()) {
                object.relation().ifPresent(tables::add);
            } else {
                object.relation().ifPresent(tables::remove);
            }
        }
    }

    private void addWords(String sql) {
        WORD.matcher(sql).results().forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
        QUOTED.matcher(sql).results().forEach(name -> words.add(name.group(1).replace("\"\"", "\"")));
    }
}
