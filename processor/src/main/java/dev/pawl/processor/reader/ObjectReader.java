package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.ACCESS_SHARE;
import static dev.pawl.runtime.plan.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.CreateSchema;
import dev.pawl.grammar.ColumnRef;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.OtherObject;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.runtime.plan.LockMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Objects that are neither tables nor indexes: how they are made and altered. */
final class ObjectReader {

    private final Node node;
    private final Context context;

    private ObjectReader(Node node, Context context) {
        this.node = node;
        this.context = context;
    }

    static Deed read(Node node, Context context) {
        return new ObjectReader(node, context).read();
    }

    private Deed read() {
        return switch (node.kind()) {
            case "ViewStmt" -> view("view", Relations.of(node, "view"));
            case "CreateTableAsStmt" -> tableAs(node.node("into").orElseThrow());
            case "SelectStmt" -> tableAs(node.node("intoClause").orElseThrow());
            case "CreateTrigStmt" ->
                ofTable("trigger", node.text("trigname").orElse(""), "relation", SHARE_ROW_EXCLUSIVE);
            case "CreatePolicyStmt" ->
                ofTable("policy", node.text("policy_name").orElse(""), "table", ACCESS_EXCLUSIVE);
            case "AlterPolicyStmt" ->
                Deed.of("ALTER POLICY").with(Effects.lock(Relations.of(node, "table"), ACCESS_EXCLUSIVE));
            case "RuleStmt" -> ofTable("rule", node.text("rulename").orElse(""), "relation", ACCESS_EXCLUSIVE);
            case "CreateSeqStmt" -> made("sequence", Relations.of(node, "sequence"));
            case "CreateEnumStmt" -> made("type", Relations.of(node.names("typeName")));
            case "CompositeTypeStmt" -> made("type", Relations.of(node, "typevar"));
            case "CreateRangeStmt" -> made("type", Relations.of(node.names("typeName")));
            case "CreateDomainStmt" -> domain();
            case "AlterDomainStmt" -> alterDomain();
            case "AlterEnumStmt" -> alterEnum();
            case "CreateSchemaStmt" -> schema(node.text("schemaname").orElse(""));
            case "CreateExtensionStmt" ->
                made("extension", QualifiedName.of(node.text("extname").orElse("")));
            case "CreateFunctionStmt" ->
                made(node.flag("is_procedure") ? "procedure" : "function", Relations.of(node.names("funcname")));
            case "CreateStatsStmt" -> statistics();
            case "CommentStmt" -> comment();
            case "AlterEventTrigStmt" -> eventTrigger();
            case "DropSubscriptionStmt" ->
                Deed.of("DROP SUBSCRIPTION")
                        .with(
                                Fact.Kind.DROPS,
                                "subscription `" + node.text("subname").orElse("") + "`");
            case "AlterOwnerStmt" -> owner();
            case "AlterSeqStmt", "GrantStmt", "AlterDefaultPrivilegesStmt", "GrantRoleStmt" -> Deed.of(words());
            default -> Deed.of(words());
        };
    }

    private Deed eventTrigger() {
        return Deed.of("ALTER EVENT TRIGGER")
                .with(
                        node.text("tgenabled").filter("D"::equals).isPresent(),
                        Fact.Kind.DISABLES,
                        "event trigger `" + node.text("trigname").orElse("") + "`");
    }

    private Deed owner() {
        String type = node.text("objectType").orElse("");
        boolean isShared = type.equals("OBJECT_DATABASE") || type.equals("OBJECT_TABLESPACE");
        return Deed.of(words())
                .with(
                        isShared,
                        Fact.Kind.REACHES_OUT,
                        "the owner of a " + type.replace("OBJECT_", "").toLowerCase(Locale.ROOT));
    }

    private Deed made(String kind, QualifiedName name) {
        return Deed.of("CREATE " + kind.toUpperCase(Locale.ROOT))
                .changing(schema ->
                        schema.with(OtherObject.of(kind, name, context.before().version())));
    }

    private Deed schema(String name) {
        Deed deed = Deed.of("CREATE SCHEMA");
        boolean isThere =
                node.flag("if_not_exists") && context.before().schema().hasNamespace(name);
        return isThere || name.isEmpty() ? deed : deed.as(new CreateSchema(name));
    }

    private Deed view(String kind, QualifiedName name) {
        Effects effects = Effects.none();
        Set<QualifiedName> tables = Relations.in(node);
        tables.remove(name);
        for (QualifiedName table : tables) {
            effects = effects.and(table, ACCESS_SHARE);
        }
        return Deed.of("CREATE " + kind.toUpperCase(Locale.ROOT))
                .with(effects)
                .changing(schema -> schema.with(OtherObject.view(
                        kind, name, uses(tables), context.before().version())));
    }

    private Map<QualifiedName, Set<String>> uses(Set<QualifiedName> tables) {
        Set<String> named = ColumnRef.in(node)
                .filter(column -> !column.isStar())
                .map(ColumnRef::column)
                .collect(Collectors.toSet());
        boolean isAll = ColumnRef.in(node).anyMatch(ColumnRef::isStar);
        Map<QualifiedName, Set<String>> uses = new HashMap<>();
        for (QualifiedName name : tables) {
            Set<String> columns = new HashSet<>(
                    context.table(name).map(Table::columns).map(Map::keySet).orElse(Set.of()));
            if (!isAll) {
                columns.retainAll(named);
            }
            uses.put(name, Set.copyOf(columns));
        }
        return uses;
    }

    /** A table that is made of a query has columns that nobody names. */
    private Deed tableAs(Node into) {
        QualifiedName name = Relations.of(into, "rel");
        boolean isView = node.is("CreateTableAsStmt")
                && node.text("objtype").filter("OBJECT_MATVIEW"::equals).isPresent();
        if (isView) {
            return view("materialized view", name);
        }
        Effects effects = Effects.lock(name, ACCESS_EXCLUSIVE);
        for (QualifiedName table : Relations.in(node)) {
            effects = table.equals(name) ? effects : effects.and(table, ACCESS_SHARE);
        }
        boolean isThere = node.is("CreateTableAsStmt")
                && node.flag("if_not_exists")
                && context.table(name).isPresent();
        Deed deed = Deed.of("CREATE TABLE AS").with(effects);
        if (Relations.isTemporary(into.node("rel"))) {
            return deed.changing(schema -> schema.with(
                    OtherObject.of(OtherObject.TEMPORARY, name, context.before().version())));
        }
        return isThere ? deed : deed.changing(schema -> withTableAs(schema, name));
    }

    private Schema withTableAs(Schema schema, QualifiedName name) {
        Table made = Table.of(name, Map.of(), null, context.before().version(), schema.texts());
        return schema.gaps().isOpen() ? schema.with(made).with(schema.gaps().withUnknownColumns(name)) : schema;
    }

    private Deed ofTable(String kind, String name, String field, LockMode mode) {
        QualifiedName table = Relations.of(node, field);
        Set<String> columns = new HashSet<>(kind.equals("trigger") ? node.names("columns") : Set.of());
        ColumnRef.in(node)
                .filter(column -> !column.isStar())
                .map(ColumnRef::column)
                .forEach(columns::add);
        OtherObject object = OtherObject.ofTable(
                kind, name, table, Set.copyOf(columns), context.before().version());
        OtherObject made = kind.equals("trigger") ? object.calling(Relations.of(node.names("funcname"))) : object;
        return Deed.of("CREATE " + kind.toUpperCase(Locale.ROOT))
                .with(Effects.lock(table, mode))
                .changing(schema -> schema.with(made));
    }

    private Deed domain() {
        boolean isFree = node.nodes("constraints").stream()
                .noneMatch(each -> each.text("contype")
                                .filter("CONSTR_CHECK"::equals)
                                .isPresent()
                        || each.text("contype").filter("CONSTR_NOTNULL"::equals).isPresent());
        return made(isFree ? "type" : "domain", Relations.of(node.names("domainname")));
    }

    /** All tables that use the domain are read under SHARE; measured on 12 to 18. */
    private Deed alterDomain() {
        QualifiedName domain = Relations.of(node.names("typeName"));
        QualifiedName users = QualifiedName.of("the tables that use domain " + domain);
        boolean adds = node.text("subtype").filter("C"::equals).isPresent();
        boolean setsNotNull = node.text("subtype").filter("O"::equals).isPresent();
        boolean isLate = node.node("def")
                .filter(each -> each.is("Constraint") && each.flag("skip_validation"))
                .isPresent();
        boolean isMadeHere = context.has("domain", domain) && !context.gaps().isOpen();
        Deed deed = Deed.of("ALTER DOMAIN");
        return (adds && !isLate && !isMadeHere) || setsNotNull
                ? deed.with(Effects.lock(users, LockMode.SHARE).scanning(users))
                : deed;
    }

    private Deed alterEnum() {
        QualifiedName type = Relations.of(node.names("typeName"));
        return node.text("oldVal")
                .map(old -> Deed.of("ALTER TYPE ... RENAME VALUE")
                        .with(Fact.Kind.RENAMES, "value `" + old + "` of enum `" + type + "`"))
                .orElseGet(() -> Deed.of("ALTER TYPE ... ADD VALUE")
                        .with(Fact.Kind.ADDS_ENUM_VALUE, node.text("newVal").orElse("")));
    }

    private Deed statistics() {
        Effects effects = Effects.none();
        for (QualifiedName table : Relations.in(node)) {
            effects = effects.and(table, SHARE_UPDATE_EXCLUSIVE);
        }
        return Deed.of("CREATE STATISTICS").with(effects);
    }

    private Deed comment() {
        String type = node.text("objtype").orElse("");
        List<String> names = node.node("object").map(DropReader::names).orElse(List.of());
        int last = names.size() - 1;
        Deed deed = Deed.of("COMMENT");
        return switch (type) {
            case "OBJECT_TABLE" -> deed.with(Effects.lock(Relations.of(names), SHARE_UPDATE_EXCLUSIVE));
            case "OBJECT_COLUMN" ->
                deed.with(Effects.lock(Relations.of(names.subList(0, Math.max(last, 0))), SHARE_UPDATE_EXCLUSIVE));
            default -> deed;
        };
    }

    /** {@code AlterSeqStmt} is {@code ALTER SEQ}. */
    private String words() {
        return node.kind()
                .replaceFirst("Stmt$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toUpperCase(Locale.ROOT);
    }
}
