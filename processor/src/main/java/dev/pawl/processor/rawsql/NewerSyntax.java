package dev.pawl.processor.rawsql;

import dev.pawl.grammar.ColumnRef;
import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.RangeVar;
import dev.pawl.grammar.Statement;
import dev.pawl.grammar.Token;
import dev.pawl.processor.sql.SqlTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What PostgreSQL's grammar has learned since version 14, of which an older server says that it is a syntax error. Taken from the
 * release notes of 15 to 18; a test asks servers of all versions.
 *
 * @see <a href="https://www.postgresql.org/docs/release/">Release Notes</a>
 */
public final class NewerSyntax {

    /** Not in decimals, or with a line between digits. */
    private static final Pattern NUMBER = Pattern.compile("(?i)0[xob][0-9a-f_]+|[0-9][0-9_.]*_[0-9_.]*");

    /** What a whole node stands for, by the version that brought it. */
    private static final Map<String, Feature> KINDS = Map.ofEntries(
            kind("MergeStmt", 15, "MERGE"),
            kind("JsonIsPredicate", 16, "IS JSON"),
            kind("JsonObjectConstructor", 16, "JSON_OBJECT"),
            kind("JsonArrayConstructor", 16, "JSON_ARRAY"),
            kind("JsonArrayQueryConstructor", 16, "JSON_ARRAY"),
            kind("JsonObjectAgg", 16, "JSON_OBJECTAGG"),
            kind("JsonArrayAgg", 16, "JSON_ARRAYAGG"),
            kind("JsonParseExpr", 17, "JSON()"),
            kind("JsonScalarExpr", 17, "JSON_SCALAR"),
            kind("JsonSerializeExpr", 17, "JSON_SERIALIZE"),
            kind("JsonTable", 17, "JSON_TABLE"));

    private NewerSyntax() {}

    /**
     * Something that is newer.
     *
     * @param major the version that brought it
     * @param what what it is, in words of SQL
     * @param position where it stands, as far as the tree says
     */
    public record Feature(int major, String what, OptionalInt position) {

        private Feature at(Node node) {
            return new Feature(major, what, node.location());
        }
    }

    private static Map.Entry<String, Feature> kind(String kind, int major, String what) {
        return Map.entry(kind, new Feature(major, what, OptionalInt.empty()));
    }

    /**
     * The newest of all that a text has and a server does not.
     *
     * @param written the text
     * @param texts what reads it
     * @param postgres the major version of the server
     */
    public static Optional<Feature> in(WrittenSql written, SqlTexts texts, int postgres) {
        Grammar grammar = texts.grammar();
        String sql = written.isStatements() ? SqlTexts.withSchema(written.sql()) : written.sql();
        boolean isExpression = !written.isStatements() && written.place() != WrittenSql.Place.QUERY;
        if (isExpression && texts.read(sql).isPlain()) {
            return Optional.empty();
        }
        Stream<Node> trees = isExpression
                ? grammar.parseExpression(sql).accepted().stream()
                : grammar.parse(sql).accepted().stream()
                        .flatMap(script -> script.statements().stream())
                        .map(Statement::node);
        return Stream.concat(trees.flatMap(Node::walk).flatMap(NewerSyntax::of), numbers(texts.words(sql)))
                .filter(feature -> feature.major() > postgres)
                .max(Comparator.comparingInt(Feature::major));
    }

    private static Stream<Feature> numbers(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> NUMBER.matcher(token.text()).matches())
                .map(token -> new Feature(16, "a number such as " + token.text(), OptionalInt.of(token.start())));
    }

    private static Stream<Feature> of(Node node) {
        Feature whole = KINDS.get(node.kind());
        if (whole != null) {
            return Stream.concat(Stream.of(whole.at(node)), parts(node));
        }
        return parts(node);
    }

    private static Stream<Feature> parts(Node node) {
        List<Feature> found = new ArrayList<>();
        switch (node.kind()) {
            case "MergeStmt" -> {
                add(found, has(node, "returningClause"), 17, "MERGE ... RETURNING", node);
                add(found, returnsOldOrNew(node), 18, "OLD and NEW in RETURNING", node);
            }
            case "MergeWhenClause" ->
                add(
                        found,
                        is(node, "matchKind", "MERGE_WHEN_NOT_MATCHED_BY_SOURCE"),
                        17,
                        "WHEN NOT MATCHED BY SOURCE",
                        node);
            case "InsertStmt", "UpdateStmt", "DeleteStmt" ->
                add(found, returnsOldOrNew(node), 18, "OLD and NEW in RETURNING", node);
            case "JsonFuncExpr" ->
                add(found, true, 17, node.text("op").orElse("").replace("_OP", ""), node);
            case "FuncCall" -> {
                boolean isSyntax = is(node, "funcformat", "COERCE_SQL_SYNTAX");
                List<String> names = node.names("funcname");
                String name = names.isEmpty() ? "" : names.get(names.size() - 1);
                add(found, isSyntax && name.equals("system_user"), 16, "SYSTEM_USER", node);
                add(
                        found,
                        isSyntax
                                && name.equals("timezone")
                                && node.nodes("args").size() == 1,
                        17,
                        "AT LOCAL",
                        node);
            }
            case "RangeSubselect" -> add(found, node.node("alias").isEmpty(), 16, "a subquery without a name", node);
            case "IndexStmt" -> add(found, node.flag("nulls_not_distinct"), 15, "NULLS NOT DISTINCT", node);
            case "Constraint" -> constraint(node, found);
            case "CreateStmt" ->
                add(
                        found,
                        node.nodes("tableElts").stream().anyMatch(NewerSyntax::isNotNull),
                        18,
                        "NOT NULL as a constraint of the table",
                        node);
            case "AlterTableCmd" -> alteration(node, found);
            case "CreateStatsStmt" ->
                add(found, node.nodes("defnames").isEmpty(), 16, "statistics without a name", node);
            case "ReindexStmt" ->
                add(
                        found,
                        Set.of("REINDEX_OBJECT_DATABASE", "REINDEX_OBJECT_SYSTEM")
                                        .contains(node.text("kind").orElse(""))
                                && node.text("name").isEmpty(),
                        16,
                        "REINDEX without a name",
                        node);
            case "GrantRoleStmt" ->
                add(
                        found,
                        node.nodes("opt").stream()
                                .anyMatch(option -> Set.of("inherit", "set")
                                        .contains(option.text("defname").orElse(""))),
                        16,
                        "WITH INHERIT and WITH SET of a role",
                        node);
            case "GrantStmt" ->
                add(found, is(node, "objtype", "OBJECT_PARAMETER_ACL"), 15, "rights on a setting", node);
            case "PublicationObjSpec" ->
                add(
                        found,
                        is(node, "pubobjtype", "PUBLICATIONOBJ_TABLES_IN_SCHEMA")
                                || is(node, "pubobjtype", "PUBLICATIONOBJ_TABLES_IN_CUR_SCHEMA"),
                        15,
                        "TABLES IN SCHEMA",
                        node);
            case "PublicationTable" ->
                add(
                        found,
                        has(node, "whereClause") || !node.nodes("columns").isEmpty(),
                        15,
                        "columns and rows of a publication",
                        node);
            case "CreateSeqStmt" ->
                add(
                        found,
                        node.node("sequence")
                                .filter(name -> is(name, "relpersistence", "u"))
                                .isPresent(),
                        15,
                        "an unlogged sequence",
                        node);
            default -> {}
        }
        return found.stream();
    }

    private static void constraint(Node node, List<Feature> found) {
        String kind = node.text("contype").orElse("");
        boolean isKey = Set.of("CONSTR_PRIMARY", "CONSTR_UNIQUE").contains(kind);
        boolean isForeign = kind.equals("CONSTR_FOREIGN");
        add(found, node.flag("nulls_not_distinct"), 15, "NULLS NOT DISTINCT", node);
        add(found, !node.nodes("fk_del_set_cols").isEmpty(), 15, "ON DELETE SET NULL (...) with columns", node);
        add(found, isKey && node.flag("without_overlaps"), 18, "WITHOUT OVERLAPS", node);
        add(found, isForeign && node.flag("fk_with_period"), 18, "PERIOD", node);
        add(
                found,
                kind.equals("CONSTR_GENERATED") && is(node, "generated_kind", "v"),
                18,
                "a generated column that is not STORED",
                node);
        add(found, (isForeign || kind.equals("CONSTR_CHECK")) && !node.flag("is_enforced"), 18, "NOT ENFORCED", node);
    }

    private static void alteration(Node node, List<Feature> found) {
        Optional<Node> def = node.node("def");
        switch (node.text("subtype").orElse("")) {
            case "AT_AddConstraint" ->
                add(
                        found,
                        def.filter(NewerSyntax::isNotNull).isPresent(),
                        18,
                        "NOT NULL as a constraint of the table",
                        def.orElse(node));
            case "AT_SetExpression" -> add(found, true, 17, "SET EXPRESSION", node);
            case "AT_SetAccessMethod" ->
                add(found, true, node.text("name").isEmpty() ? 17 : 15, "SET ACCESS METHOD", node);
            case "AT_AlterConstraint" -> {
                add(found, def.filter(each -> each.flag("alterEnforceability")).isPresent(), 18, "ENFORCED", node);
                add(
                        found,
                        def.filter(each -> each.flag("alterInheritability")).isPresent(),
                        18,
                        "INHERIT of a constraint",
                        node);
            }
            default -> {}
        }
    }

    private static boolean isNotNull(Node constraint) {
        return constraint.is("Constraint") && is(constraint, "contype", "CONSTR_NOTNULL");
    }

    /** Unless a table is called so. */
    private static boolean returnsOldOrNew(Node change) {
        Optional<Node> returning = change.node("returningClause");
        if (returning.isEmpty()) {
            return false;
        }
        Set<String> tables = change.find("RangeVar")
                .map(RangeVar::new)
                .map(table -> table.alias().orElse(table.name()))
                .collect(Collectors.toSet());
        Predicate<String> isMeant = name -> Set.of("old", "new").contains(name) && !tables.contains(name);
        return !returning.get().nodes("options").isEmpty()
                || returning.get().nodes("exprs").stream()
                        .flatMap(ColumnRef::in)
                        .anyMatch(column -> column.names().size() > 1
                                && isMeant.test(column.names().get(0)));
    }

    private static boolean has(Node node, String field) {
        return node.node(field).isPresent();
    }

    private static boolean is(Node node, String field, String value) {
        return node.text(field).filter(value::equals).isPresent();
    }

    private static void add(List<Feature> found, boolean isSo, int major, String what, Node node) {
        if (isSo) {
            found.add(new Feature(major, what, node.location()));
        }
    }
}
