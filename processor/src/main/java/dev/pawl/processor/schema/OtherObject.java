package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that SQL made and of which no more is known than what it is called, and what it uses.
 *
 * @param key what it is, and what it is called
 * @param dependencies what it depends on
 * @param madeIn the version of the migration that made it
 */
public record OtherObject(ObjectKey key, List<Dependency> dependencies, long madeIn) implements SchemaObject {

    /** The kind of a table that nobody else sees, and that hides one of the same name. */
    public static final String TEMPORARY = "temporary table";

    /** What stands alone and uses nothing. */
    public static OtherObject of(String kind, QualifiedName name, long madeIn) {
        return new OtherObject(ObjectKey.of(kind, name), List.of(), madeIn);
    }

    /** A view of either kind: what it reads cannot go. */
    public static OtherObject view(String kind, QualifiedName name, Map<QualifiedName, Set<String>> uses, long madeIn) {
        List<Dependency> dependencies = new ArrayList<>();
        uses.forEach((relation, columns) ->
                dependencies.add(new Dependency(CatalogueName.ofRelation(relation), columns, false)));
        return new OtherObject(ObjectKey.of(kind, name), List.copyOf(dependencies), madeIn);
    }

    /**
     * What belongs to a table, such as a trigger: it goes with the table, but the columns that it names cannot go before it.
     */
    public static OtherObject ofTable(String kind, String name, QualifiedName table, Set<String> columns, long madeIn) {
        return new OtherObject(ObjectKey.of(kind, name, table), onTable(table, columns), madeIn);
    }

    /** The same, when it calls a function, which cannot go before it either. */
    public OtherObject calling(QualifiedName function) {
        List<Dependency> more = new ArrayList<>(dependencies);
        more.add(new Dependency(CatalogueName.ofRoutine(function), Set.of(), false));
        return new OtherObject(key, List.copyOf(more), madeIn);
    }

    /** An index that is more than the model can hold. */
    public static OtherObject index(QualifiedName name, QualifiedName table, long madeIn) {
        return new OtherObject(ObjectKey.of("index", name), onTable(table, Set.of()), madeIn);
    }

    private static List<Dependency> onTable(QualifiedName table, Set<String> columns) {
        CatalogueName name = CatalogueName.ofRelation(table);
        Dependency whole = new Dependency(name, Set.of(), true);
        return columns.isEmpty() ? List.of(whole) : List.of(whole, new Dependency(name, columns, false));
    }

    @Override
    public List<CatalogueName> names() {
        return switch (key.kind()) {
            case "view", "materialized view", "sequence", "index" -> List.of(CatalogueName.ofRelation(key.name()));
            case "type", "domain" -> List.of(CatalogueName.ofType(key.name()));
            case "function", "procedure" -> List.of(CatalogueName.ofRoutine(key.name()));
            default -> List.of();
        };
    }

    @Override
    public boolean isWhollyKnown() {
        return false;
    }

    @Override
    public OtherObject renamed(QualifiedName newName) {
        return new OtherObject(key.named(newName), dependencies, madeIn);
    }

    @Override
    public OtherObject following(Renaming renaming) {
        return new OtherObject(
                key.following(renaming),
                dependencies.stream().map(each -> each.following(renaming)).toList(),
                madeIn);
    }
}
