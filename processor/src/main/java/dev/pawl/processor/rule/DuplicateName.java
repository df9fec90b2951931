package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.NameBearer;
import dev.pawl.processor.schema.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A new name that something else bears already. */
final class DuplicateName implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    /**
     * The columns that every table has.
     *
     * @see <a href="https://www.postgresql.org/docs/current/ddl-system-columns.html">System Columns</a>
     */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("cmax", "cmin", "ctid", "tableoid", "xmax", "xmin");

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public boolean isNeededToReplay() {
        return true;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        Set<Space> taken = new HashSet<>();
        Set<String> reported = new HashSet<>();
        for (Mention made : naming.mentions().made()) {
            Optional<NameBearer> bearer = taken.add(Space.of(made))
                    ? bearer(naming, made)
                    : Optional.of(NameBearer.made("another part of this call"));
            bearer.filter(any -> reported.add(made.name())).ifPresent(other -> report(naming, made, other, findings));
        }
    }

    /** The names among which one has to be unique: those of a table's columns or constraints, or of all relations. */
    private record Space(String kind, QualifiedName name) {

        static Space of(Mention made) {
            return made.catalogueName()
                    .map(name -> new Space(name.space().name(), name.name()))
                    .orElseGet(() -> new Space(made.kind() + " of " + made.table(), made.qualified()));
        }
    }

    private static Optional<NameBearer> bearer(Naming naming, Mention made) {
        String name = made.name();
        return switch (made.kind()) {
            case COLUMN ->
                SYSTEM_COLUMNS.contains(name)
                        ? Optional.of(NameBearer.made("a column of PostgreSQL's own, which every table has"))
                        : table(naming, made)
                                .filter(table -> table.columns().containsKey(name))
                                .map(table -> NameBearer.made("a column of `" + table.name() + "`"));
            case CONSTRAINT -> table(naming, made).flatMap(table -> table.bearerOfConstraint(name));
            case NOT_NULL -> Optional.empty();
            default -> made.catalogueName().flatMap(naming.before().schema().names()::bearer);
        };
    }

    /** The table that something is made in; empty when that table is made as well. */
    private static Optional<Table> table(Naming naming, Mention made) {
        boolean isNew = naming.mentions()
                .made()
                .contains(new Mention(
                        Mention.Kind.TABLE, made.table(), made.table().name()));
        return isNew ? Optional.empty() : naming.before().schema().table(made.table());
    }

    private static void report(Naming naming, Mention made, NameBearer bearer, Findings findings) {
        findings.report(
                naming.written().origin().of(made.name()),
                "the name `" + made.name() + "` is taken by " + bearer.words(),
                why(made, bearer),
                bearer.isForeign()
                        ? "choose another name"
                        : "choose another name; or leave the call out, if that is what it was meant to make");
    }

    private static String why(Mention made, NameBearer bearer) {
        if (bearer.kind() == NameBearer.Kind.PAWL) {
            return "what Pawl remembers is kept in the schema that it migrates";
        }
        if (bearer.kind() == NameBearer.Kind.POSTGRESQL) {
            return "its own relations are found before all others: later statements would mean them (42501)";
        }
        return switch (made.kind()) {
            case SCHEMA -> "a database has one schema of a name (42P06)";
            case COLUMN -> "a table has one column of a name (42701)";
            case CONSTRAINT ->
                bearer.kind() == NameBearer.Kind.NOT_NULL
                        ? "from PostgreSQL 18 on, every NOT NULL is a constraint, and a table has one of a name (42710)"
                        : "a table has one constraint of a name (42710)";
            default -> "tables, indexes and sequences share one namespace (42P07)";
        };
    }
}
