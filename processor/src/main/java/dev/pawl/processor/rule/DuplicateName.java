package dev.pawl.processor.rule;

import dev.pawl.processor.operation.Mention;
import dev.pawl.processor.operation.Naming;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A new name that something else bears already. */
final class DuplicateName implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        Set<Space> taken = new HashSet<>();
        Set<String> reported = new HashSet<>();
        for (Mention made : naming.mentions().made()) {
            Optional<String> bearer =
                    taken.add(Space.of(made)) ? bearer(naming, made) : Optional.of("another part of this call");
            bearer.filter(any -> reported.add(made.name())).ifPresent(other -> report(naming, made, other, findings));
        }
    }

    /** The names among which one has to be unique: those of a table's columns or constraints, or of all relations. */
    private record Space(String kind, String name) {

        static Space of(Mention made) {
            boolean isRelation = made.kind() == Mention.Kind.TABLE || made.kind() == Mention.Kind.INDEX;
            return new Space(isRelation ? "relation" : made.kind() + " of " + made.table(), made.name());
        }
    }

    private static Optional<String> bearer(Naming naming, Mention made) {
        Schema schema = naming.before().schema();
        String name = made.name();
        return switch (made.kind()) {
            case COLUMN ->
                table(naming, made)
                        .filter(table -> table.columns().containsKey(name))
                        .map(table -> "a column of `" + table.name() + "`");
            case CONSTRAINT ->
                table(naming, made)
                        .filter(table -> table.constraints().containsKey(name))
                        .map(table -> "a constraint of `" + table.name() + "`");
            case TABLE, INDEX -> relation(schema, name);
            case NOT_NULL -> Optional.empty();
        };
    }

    /** The table that something is made in; empty when that table is made as well. */
    private static Optional<Table> table(Naming naming, Mention made) {
        boolean isNew = naming.mentions().made().contains(new Mention(Mention.Kind.TABLE, made.table(), made.table()));
        return isNew ? Optional.empty() : naming.before().schema().table(made.table());
    }

    /** Tables and indexes, those of constraints too, share one namespace. */
    private static Optional<String> relation(Schema schema, String name) {
        Stream<String> tables = schema.table(name).stream().map(table -> "a table");
        Stream<String> indexes = schema.tables().values().stream()
                .filter(table -> hasIndex(table, name))
                .map(table -> "an index of `" + table.name() + "`");
        return Stream.concat(tables, indexes).findFirst();
    }

    private static boolean hasIndex(Table table, String name) {
        return table.indexes().containsKey(name)
                || Optional.ofNullable(table.constraints().get(name))
                        .filter(Constraints::hasIndex)
                        .isPresent();
    }

    private static void report(Naming naming, Mention made, String bearer, Findings findings) {
        findings.report(
                naming.written().origin().of(made.name()),
                "the name `" + made.name() + "` is taken by " + bearer,
                switch (made.kind()) {
                    case COLUMN -> "a table has one column of a name (42701)";
                    case CONSTRAINT -> "a table has one constraint of a name (42710)";
                    default -> "tables and indexes share one namespace (42P07)";
                },
                "choose another name; or leave the call out, if that is what it was meant to make");
    }
}
