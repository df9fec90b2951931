package dev.pawl.runtime.internal.catalogue;

import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.plan.CatalogueObject;
import dev.pawl.runtime.plan.RelationName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a schema differs from what is expected, object by object. What nobody expects is left out: raw SQL may have made it. */
public final class Differences {

    private final Catalogue catalogue;
    private final Expectation expectation;
    private final List<String> lines = new ArrayList<>();
    private final List<CatalogueObject> notCompared = new ArrayList<>();

    private Differences(Catalogue catalogue, Expectation expectation) {
        this.catalogue = catalogue;
        this.expectation = expectation;
    }

    /**
     * Compares by one message, unless there are very many tables.
     *
     * @param session where to read
     * @param schema the name of the schema, neither quoted nor qualified
     * @param settings what holds while the steps of a migration are run
     * @param expectation what is expected
     */
    public static Differences between(Session session, String schema, LocalSettings settings, Expectation expectation)
            throws SQLException {
        Differences differences = new Differences(Catalogue.of(session, schema, settings, expectation), expectation);
        expectation.there().forEach(differences::compare);
        expectation.gone().forEach(differences::mustNotBe);
        return differences;
    }

    /** Returns a line for each difference, for example {@code is missing: table `users`}; empty if there is none. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Returns how much could not be compared but by name, a line for each reason. */
    public List<String> notCompared() {
        Map<String, List<CatalogueObject>> reasons = new LinkedHashMap<>();
        notCompared.forEach(object -> reasons.computeIfAbsent(
                        String.join("; ", new LinkedHashSet<>(catalogue.failures(object))), reason -> new ArrayList<>())
                .add(object));
        return reasons.entrySet().stream()
                .map(reason -> notCompared(reason.getKey(), reason.getValue()))
                .toList();
    }

    private static String notCompared(String reason, List<CatalogueObject> objects) {
        Set<RelationName> tables = new LinkedHashSet<>();
        objects.forEach(object -> object.relation().ifPresent(tables::add));
        return "not compared: the "
                + (objects.size() == 1 ? "definition of 1 object" : "definitions of " + objects.size() + " objects")
                + (tables.size() == 1 ? " of `" + tables.iterator().next() + "`" : " of " + tables.size() + " tables")
                + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    private void compare(ObjectKey key, CatalogueObject expected) {
        if (expected.table() != null
                && expected.relation().filter(this::isSaidOf).isPresent()) {
            return;
        }
        CatalogueObject real = catalogue.real(key);
        if (real == null) {
            lines.add("is missing: " + expected);
        } else if (expected.kind() == CatalogueObject.Kind.SCHEMA || expected.kind() == CatalogueObject.Kind.TABLE) {
            if (!real.definition().isEmpty()) {
                lines.add("is different: " + named(expected) + ": is " + real.definition());
            }
        } else if (real.kind() != expected.kind()) {
            lines.add("is different: " + named(expected) + ": is `" + kind(real) + " " + real.definition()
                    + "`, should be `" + kind(expected) + "`");
        } else {
            compareDefinitions(key, expected, real);
        }
    }

    /** Where a whole table is missing that should be there, that is said once. */
    private boolean isSaidOf(RelationName table) {
        CatalogueObject real = catalogue.real(ObjectKey.ofTable(table));
        return expectation.there().containsKey(ObjectKey.ofTable(table))
                && (real == null || !real.definition().isEmpty());
    }

    private void compareDefinitions(ObjectKey key, CatalogueObject expected, CatalogueObject real) {
        CatalogueObject wanted = isTold(expected) ? expected : catalogue.copy(key);
        if (wanted == null || wanted.definition().isEmpty()) {
            notCompared.add(expected);
        } else if (!PrintedSql.isSame(real.definition(), wanted.definition())) {
            lines.add("is different: " + named(expected) + ": is `" + real.definition() + "`, should be `"
                    + wanted.definition() + "`");
        }
    }

    /** Whether the plan says itself what it is like, and no copy has to. */
    static boolean isTold(CatalogueObject object) {
        return switch (object.kind()) {
            case SCHEMA, TABLE, PARAMETER, FOREIGN_KEY -> true;
            case COLUMN, PRIMARY_KEY, UNIQUE_CONSTRAINT, CHECK, UNIQUE_INDEX, INDEX -> false;
        };
    }

    private void mustNotBe(ObjectKey key, CatalogueObject unwanted) {
        boolean isSaidOfTable = unwanted.table() != null
                && unwanted.relation()
                        .map(ObjectKey::ofTable)
                        .filter(expectation.gone()::containsKey)
                        .isPresent();
        if (catalogue.real(key) != null && !isSaidOfTable) {
            lines.add("is still there: " + unwanted);
        }
    }

    private static String named(CatalogueObject object) {
        return new CatalogueObject(object.kind(), object.schema(), object.name(), object.table(), "").toString();
    }

    private static String kind(CatalogueObject object) {
        return object.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
