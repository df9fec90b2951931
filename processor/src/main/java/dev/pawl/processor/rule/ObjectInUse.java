package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;
import dev.pawl.processor.schema.CatalogueName;
import dev.pawl.processor.schema.CatalogueName.Space;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Namespace;
import dev.pawl.processor.schema.ObjectKey;
import dev.pawl.processor.schema.OtherObject;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Schema.Referencing;
import dev.pawl.processor.schema.SchemaObject;
import dev.pawl.processor.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something goes that something else needs, which PostgreSQL refuses. */
final class ObjectInUse implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        if (naming.written().operation() instanceof AlterColumnType altered) {
            checkOthers(
                    naming,
                    altered.table(),
                    altered.column(),
                    "changing the type of column `" + altered.column() + "`",
                    findings);
        }
        for (Mention removed : naming.mentions().removed()) {
            if (removed.kind() == Mention.Kind.COLUMN) {
                checkOthers(
                        naming, removed.table(), removed.name(), "dropping column `" + removed.name() + "`", findings);
            } else if (removed.kind() == Mention.Kind.TABLE) {
                checkOthers(naming, removed.table(), null, "dropping table `" + removed.table() + "`", findings);
            }
            if (removed.kind() == Mention.Kind.SCHEMA) {
                checkSchema(naming, removed, findings);
            } else {
                naming.before()
                        .schema()
                        .table(removed.table())
                        .ifPresent(table -> check(naming, removed, table, findings));
            }
        }
    }

    /** What SQL drops and an operation does not cover: views, types, functions. */
    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        Schema schema = act.act().before().schema();
        act.facts(Fact.Kind.DROPS)
                .filter(fact -> !act.deed().is(Fact.Kind.CASCADES))
                .flatMap(fact -> fact.about() instanceof ObjectKey key ? schema.find(key).stream() : Stream.of())
                .filter(OtherObject.class::isInstance)
                .forEach(dropped -> dropped.names().stream()
                        .filter(name -> name.space() != Space.ROUTINE) // of one name there may be several
                        .flatMap(name -> schema.users(name).stream().filter(user -> !user.goesWith(name)))
                        .map(SchemaObject::key)
                        .findFirst()
                        .ifPresent(user -> findings.report(
                                act.location(),
                                "dropping " + dropped.key() + " fails: " + user + " uses it",
                                "PostgreSQL refuses to drop what another object was made of (2BP01)",
                                "change " + user + " before, so that it does not use it, or drop it too")));
    }

    private static void checkSchema(Naming naming, Mention removed, Findings findings) {
        Schema schema = naming.before().schema();
        List<Table> tables = schema.users(CatalogueName.ofSchema(removed.name())).stream()
                .flatMap(user -> user instanceof Table table ? Stream.of(table) : Stream.of())
                .toList();
        if (schema.namespace(removed.name()).filter(Namespace::isOwn).isPresent()) {
            findings.report(
                    naming.written().origin().of(removed.name()),
                    removed.phrase() + " is the one that the migrations are applied to",
                    "what Pawl remembers is kept in it",
                    Fix.words("leave it").meaning(Place.CALL, ""));
        } else if (!tables.isEmpty()) {
            findings.report(
                    naming.written().origin().of(removed.name()),
                    removed.phrase() + " has table `" + tables.get(0).name() + "` in it"
                            + (tables.size() == 1 ? "" : " and " + (tables.size() - 1) + " more"),
                    "PostgreSQL refuses to drop a schema with something in it (2BP01)",
                    Fix.words("drop what is in it first, as each table needs:\n")
                            .andCode(
                                    Place.BEFORE,
                                    tables.stream()
                                            .map(table -> DslCode.call("dropTable", table.name()) + ");")
                                            .collect(Collectors.joining("\n"))));
        }
    }

    /** What SQL made. The triggers and policies of a table go with it. */
    private static void checkOthers(
            Naming naming, QualifiedName table, @Nullable String column, String what, Findings findings) {
        CatalogueName relation = CatalogueName.ofRelation(table);
        naming.before().schema().users(relation).stream()
                .filter(user -> !(user instanceof Table))
                .filter(user -> column == null ? !user.goesWith(relation) : user.uses(relation, column))
                .map(SchemaObject::key)
                .findFirst()
                .ifPresent(user -> findings.report(
                        naming.written().origin().of(column == null ? table : column),
                        what + " fails: " + user + " uses it",
                        "PostgreSQL refuses to change what another object was made of (2BP01, 0A000)",
                        "drop " + user + " before, and make it again behind it"));
    }

    private static void check(Naming naming, Mention removed, Table table, Findings findings) {
        if (removed.kind() == Mention.Kind.NOT_NULL) {
            checkNotNull(naming, removed, table, findings);
            return;
        }
        List<Referencing> users = naming.before().schema().referencing(table.name()).stream()
                .filter(user -> needs(user, removed, table))
                .toList();
        if (!users.isEmpty()) {
            reportForeignKeys(naming, removed, users, findings);
        }
    }

    private static boolean needs(Referencing user, Mention removed, Table table) {
        String name = removed.name();
        List<String> referenced = user.key().reference().columns();
        boolean isOwn = user.table().equals(table.name());
        return switch (removed.kind()) {
            case TABLE -> !isOwn;
            case COLUMN ->
                referenced.contains(name) && !(isOwn && user.key().columns().contains(name));
            case CONSTRAINT -> isKey(table, referenced) && !isKey(table.withoutConstraint(name), referenced);
            case INDEX -> isKey(table, referenced) && !isKey(table.withoutIndex(name), referenced);
            default -> false;
        };
    }

    private static boolean isKey(Table table, List<String> referenced) {
        return table.keys().uniqueKeys().stream().anyMatch(key -> new HashSet<>(key).equals(new HashSet<>(referenced)));
    }

    private static void reportForeignKeys(Naming naming, Mention removed, List<Referencing> users, Findings findings) {
        Referencing first = users.get(0);
        findings.report(
                naming.written().origin().of(removed.name()),
                removed.phrase() + " is needed by foreign key `" + first.key().name() + "` of `" + first.table() + "`"
                        + (users.size() == 1 ? "" : " and " + (users.size() - 1) + " more"),
                "PostgreSQL refuses to drop what a foreign key points at (2BP01)",
                Fix.words("drop what points at it first:\n")
                        .andCode(
                                Place.BEFORE,
                                users.stream()
                                        .map(user -> DslCode.alterTable(user.table()) + ".dropConstraint("
                                                + DslCode.string(user.key().name()) + ");")
                                        .collect(Collectors.joining("\n"))));
    }

    private static void checkNotNull(Naming naming, Mention removed, Table table, Findings findings) {
        Optional<Column> column = Optional.ofNullable(table.columns().get(removed.name()));
        Stream<String> key = table.primaryKey().stream()
                .filter(primary -> primary.columns().contains(removed.name()))
                .map(primary -> "part of primary key `" + primary.name() + "`");
        Stream<String> identity =
                column.filter(found -> found.spec().identity() != null).stream().map(found -> "an identity column");
        Stream.concat(key, identity)
                .findFirst()
                .ifPresent(reason -> findings.report(
                        naming.written().origin().of(removed.name()),
                        "column `" + removed.name() + "` of `" + table.name() + "` has to be NOT NULL: it is " + reason,
                        "PostgreSQL refuses to drop the NOT NULL of such a column",
                        table.primaryKey()
                                .filter(primary -> primary.columns().contains(removed.name()))
                                .map(PrimaryKey::name)
                                .map(primary -> Fix.words("leave it")
                                        .meaning(Place.CALL, "")
                                        .or(", or drop the key first: ")
                                        .andCode(Place.BEFORE, ".dropConstraint(" + DslCode.string(primary) + ")"))
                                .orElseGet(() -> Fix.words("leave it: the column never is null")
                                        .meaning(Place.CALL, ""))));
    }
}
