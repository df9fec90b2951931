package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that an operation needs, makes and removes. Immutable: each method returns a new value.
 *
 * @param needed what must exist
 * @param made what must not exist yet
 * @param removed what must not be used by anything that stays
 */
public record Mentions(List<Mention> needed, List<Mention> made, List<Mention> removed) {

    /** The tables that they are about, by name. */
    public Set<QualifiedName> tables() {
        Set<QualifiedName> tables = new LinkedHashSet<>();
        Stream.concat(made.stream(), needed.stream())
                .filter(mention ->
                        mention.kind() == Mention.Kind.TABLE || mention.kind().isOfTable())
                .forEach(mention -> tables.add(mention.table()));
        return tables;
    }

    /** The schemas that they are about, by name. */
    public Set<String> schemas() {
        Set<String> schemas = new LinkedHashSet<>();
        Stream.concat(made.stream(), needed.stream())
                .filter(mention -> mention.kind() != Mention.Kind.SCHEMA)
                .flatMap(mention -> Stream.ofNullable(mention.schema()))
                .forEach(schemas::add);
        return schemas;
    }

    /** Whether an object itself is made or removed, and not only changed. */
    public boolean makeOrRemove(ObjectKey object) {
        return Stream.concat(made.stream(), removed.stream())
                .anyMatch(mention ->
                        !mention.kind().isOfTable() && mention.owner().equals(object));
    }

    public static Mentions none() {
        return new Mentions(List.of(), List.of(), List.of());
    }

    public static Mentions table(QualifiedName table) {
        return none().needs(Mention.Kind.TABLE, table, table.name());
    }

    public static Mentions columns(QualifiedName table, List<String> columns) {
        Mentions mentions = table(table);
        for (String column : columns) {
            mentions = mentions.needs(Mention.Kind.COLUMN, table, column);
        }
        return mentions;
    }

    public Mentions needs(Mention.Kind kind, QualifiedName table, String name) {
        return new Mentions(plus(needed, new Mention(kind, table, name)), made, removed);
    }

    public Mentions makes(Mention.Kind kind, QualifiedName table, String name) {
        return new Mentions(needed, plus(made, new Mention(kind, table, name)), removed);
    }

    /** Makes a schema. */
    public static Mentions makingSchema(String schema) {
        return new Mentions(List.of(), List.of(Mention.ofSchema(schema)), List.of());
    }

    /** Removes a schema. */
    public static Mentions removingSchema(String schema) {
        return new Mentions(List.of(Mention.ofSchema(schema)), List.of(), List.of(Mention.ofSchema(schema)));
    }

    /** Removes something, which must therefore exist. */
    public Mentions removes(Mention.Kind kind, QualifiedName table, String name) {
        return new Mentions(needed, made, plus(removed, new Mention(kind, table, name))).needs(kind, table, name);
    }

    /** Adds a constraint of a table, with the index of the same name that some have. */
    public Mentions constrains(QualifiedName table, TableConstraint constraint) {
        Mentions mentions = makes(Mention.Kind.CONSTRAINT, table, constraint.name());
        if (Constraints.hasIndex(constraint)) {
            mentions = mentions.makes(Mention.Kind.INDEX, table, constraint.name());
        }
        for (String column : Constraints.columns(constraint)) {
            mentions = mentions.needs(Mention.Kind.COLUMN, table, column);
        }
        return constraint instanceof ForeignKey key ? mentions.references(key) : mentions;
    }

    private Mentions references(ForeignKey key) {
        QualifiedName referenced = key.reference().table();
        Mentions mentions = needs(Mention.Kind.TABLE, referenced, referenced.name());
        for (String column : key.reference().columns()) {
            mentions = mentions.needs(Mention.Kind.COLUMN, referenced, column);
        }
        return mentions;
    }

    private static List<Mention> plus(List<Mention> list, Mention mention) {
        List<Mention> more = new ArrayList<>(list);
        more.add(mention);
        return List.copyOf(more);
    }
}
