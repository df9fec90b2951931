package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DropIndex;
import dev.pawl.dsl.operation.DropSchema;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.CatalogueName;
import dev.pawl.processor.schema.Namespace;
import dev.pawl.processor.schema.ObjectKey;
import dev.pawl.processor.schema.OtherObject;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.SqlName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code DROP} of whatever. */
final class DropReader {

    /** Those that belong to a table, which is named before them. */
    static final Set<String> OF_TABLES = Set.of("trigger", "rule", "policy");

    /** Those that the application does not name in its statements. */
    private static final Set<String> UNNAMED = Set.of(
            "trigger",
            "rule",
            "policy",
            "statistics",
            "cast",
            "operator class",
            "operator family",
            "access method",
            "event trigger",
            "transform");

    private final Node node;
    private final Context context;

    private DropReader(Node node, Context context) {
        this.node = node;
        this.context = context;
    }

    static List<Deed> read(Node node, Context context) {
        return new DropReader(node, context).read();
    }

    private List<Deed> read() {
        String kind = kind(node.text("removeType").orElse(""));
        List<Deed> deeds = new ArrayList<>();
        for (Node object : node.nodes("objects")) {
            List<String> names = names(object);
            Deed deed = switch (kind) {
                case "table" -> table(Relations.of(names));
                case "index" -> index(Relations.of(names));
                case "schema" -> schema(Relations.of(names).name());
                default -> other(kind, names);
            };
            deeds.add(deed);
        }
        return deeds;
    }

    static String kind(String type) {
        return switch (type) {
            case "OBJECT_MATVIEW" -> "materialized view";
            case "OBJECT_TSCONFIGURATION" -> "text search configuration";
            case "OBJECT_TSDICTIONARY" -> "text search dictionary";
            case "OBJECT_STATISTIC_EXT" -> "statistics";
            case "OBJECT_FOREIGN_SERVER" -> "server";
            case "OBJECT_FDW" -> "foreign-data wrapper";
            case "OBJECT_OPCLASS" -> "operator class";
            case "OBJECT_OPFAMILY" -> "operator family";
            default -> type.replaceFirst("^OBJECT_", "").replace('_', ' ').toLowerCase(Locale.ROOT);
        };
    }

    static List<String> names(Node object) {
        return switch (object.kind()) {
            case "List" ->
                object.nodes("items").stream()
                        .filter(item -> item.is("String"))
                        .map(Parts::value)
                        .toList();
            case "TypeName" ->
                object.names("names").stream()
                        .filter(name -> !name.equals("pg_catalog"))
                        .toList();
            case "ObjectWithArgs" -> object.names("objname");
            default -> List.of(Parts.value(object));
        };
    }

    private Deed table(QualifiedName name) {
        Deed deed = Deed.of("DROP TABLE");
        Optional<Table> table = context.table(name);
        if (context.has(OtherObject.TEMPORARY, name)) {
            return deed.changing(schema -> schema.without(ObjectKey.of(OtherObject.TEMPORARY, name)));
        }
        if (isNeverThere(table.isPresent())) {
            return deed;
        }
        Effects effects = Effects.lock(name, ACCESS_EXCLUSIVE);
        for (QualifiedName referenced : table.map(DropReader::referenced).orElse(Set.<QualifiedName>of())) {
            effects = effects.and(referenced, ACCESS_EXCLUSIVE);
        }
        return cascading(deed.with(effects).as(new DropTable(name)), Table.key(name));
    }

    private static Set<QualifiedName> referenced(Table table) {
        return table.foreignKeys().stream()
                .map(key -> key.reference().table())
                .filter(name -> !name.equals(table.name()))
                .collect(Collectors.toSet());
    }

    private Deed index(QualifiedName qualified) {
        boolean isConcurrent = node.flag("concurrent");
        String name = qualified.name();
        Optional<QualifiedName> table = context.tableOf(qualified).map(Table::name);
        Deed deed = Deed.of(isConcurrent ? "DROP INDEX CONCURRENTLY" : "DROP INDEX")
                .with(isConcurrent, Fact.Kind.REFUSED_IN_TRANSACTION, "")
                .with(cascades(), Fact.Kind.CASCADES, "index `" + name + "`");
        if (table.isEmpty() && isNeverThere(context.has("index", qualified))) {
            return deed;
        }
        QualifiedName locked = table.orElse(qualified);
        Deed dropped = deed.with(Effects.lock(locked, isConcurrent ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE))
                .with(
                        !isConcurrent,
                        Fact.Kind.HAS_WEAKER_FORM,
                        "DROP INDEX CONCURRENTLY " + (node.flag("missing_ok") ? "IF EXISTS " : "")
                                + SqlName.quoted(qualified))
                .changing(schema -> schema.without(ObjectKey.of("index", qualified)));
        return table.map(owner -> dropped.as(new DropIndex(owner, name))).orElse(dropped);
    }

    private Deed schema(String name) {
        Deed deed = Deed.of("DROP SCHEMA");
        if (isNeverThere(context.before().schema().hasNamespace(name))) {
            return deed;
        }
        ObjectKey object = Namespace.key(name);
        return cascading(deed.as(new DropSchema(name)).with(Fact.Kind.DROPS, object), object);
    }

    private Deed other(String kind, List<String> names) {
        boolean isOfTable = OF_TABLES.contains(kind) && names.size() > 1;
        int last = names.size() - 1;
        QualifiedName table = Relations.of(isOfTable ? names.subList(0, last) : List.of());
        ObjectKey object =
                isOfTable ? ObjectKey.of(kind, names.get(last), table) : ObjectKey.of(kind, Relations.of(names));
        Deed deed = Deed.of("DROP " + kind.toUpperCase(Locale.ROOT));
        if (isNeverThere(context.before().schema().find(object).isPresent())) {
            return deed;
        }
        Deed dropped =
                deed.changing(schema -> schema.without(object)).with(!UNNAMED.contains(kind), Fact.Kind.DROPS, object);
        return cascading(isOfTable ? dropped.with(Effects.lock(table, ACCESS_EXCLUSIVE)) : dropped, object);
    }

    /** With CASCADE, what depends on an object goes after it. */
    private Deed cascading(Deed drop, ObjectKey object) {
        Deed all = drop.with(cascades(), Fact.Kind.CASCADES, object);
        Collection<CatalogueName> names = context.before().schema().find(object).stream()
                .flatMap(found -> found.names().stream())
                .toList();
        for (CatalogueName name : cascades() ? names : List.<CatalogueName>of()) {
            all = all.changing(schema -> schema.withoutUsers(name));
        }
        return all;
    }

    /** With IF EXISTS, what nobody has made is not there; where there may be more than is known, it may be. */
    private boolean isNeverThere(boolean isKnown) {
        return node.flag("missing_ok") && !isKnown && !context.gaps().isOpen();
    }

    private boolean cascades() {
        return Parts.cascades(node);
    }
}
