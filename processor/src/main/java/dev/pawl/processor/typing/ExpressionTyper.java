package dev.pawl.processor.typing;

import dev.pawl.grammar.ColumnRef;
import dev.pawl.grammar.Constant;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.TypeCast;
import dev.pawl.processor.typing.TypeError.Kind;
import dev.pawl.processor.typing.catalogue.Cast.Context;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import dev.pawl.processor.typing.resolve.Coercions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes through an expression as PostgreSQL does, from its leaves on.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_expr.c">parse_expr.c</a>
 */
final class ExpressionTyper {

    /** Nobody writes deeper ones, and the stack of a compiler is short. */
    private static final int DEEPEST = 200;

    private static final BigInteger LEAST_INTEGER = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger LEAST_BIGINT = BigInteger.valueOf(Long.MIN_VALUE);

    private final Catalogue catalogue;
    private final OwnObjects own;
    private final Columns columns;
    private final Notes notes;
    private final Coercions coercions;
    private final TypeNames typeNames;
    private final OperationTyper operations;
    private final CallTyper calls;
    private final SyntaxTyper syntax;
    private int depth;

    ExpressionTyper(Catalogue catalogue, OwnObjects own, Columns columns, Notes notes) {
        this.catalogue = catalogue;
        this.own = own;
        this.columns = columns;
        this.notes = notes;
        this.coercions = new Coercions(catalogue);
        this.typeNames = new TypeNames(catalogue, own, coercions);
        this.operations = new OperationTyper(this, catalogue, own, coercions, notes);
        this.calls = new CallTyper(this, catalogue, own, coercions, notes);
        this.syntax = new SyntaxTyper(this, typeNames, catalogue, notes);
    }

    SqlType of(Node node) {
        if (depth == DEEPEST) {
            notes.part(Part.Kind.FUNCTION, "something deep", Volatility.UNKNOWN, node);
            return SqlType.UNTOLD;
        }
        depth++;
        SqlType type = shallow(node);
        depth--;
        return type;
    }

    private SqlType shallow(Node node) {
        return switch (node.kind()) {
            case "A_Const" -> constant(new Constant(node));
            case "ColumnRef" -> column(new ColumnRef(node));
            case "A_Expr" -> operations.of(node);
            case "BoolExpr" -> {
                node.nodes("args").forEach(this::condition);
                yield bool();
            }
            case "NullTest" -> {
                of(argument(node));
                yield bool();
            }
            case "BooleanTest" -> {
                condition(argument(node));
                yield bool();
            }
            case "CaseExpr" -> caseOf(node);
            case "CoalesceExpr", "MinMaxExpr" -> common(node, node.nodes("args"));
            case "RowExpr" -> {
                node.nodes("args").forEach(this::of);
                yield catalogue.existing("record");
            }
            case "A_ArrayExpr" -> array(node);
            case "A_Indirection" -> indirection(node);
            case "TypeCast" -> cast(new TypeCast(node));
            case "CollateClause" -> collated(node);
            case "FuncCall" -> calls.of(node);
            case "NamedArgExpr" -> of(argument(node));
            default -> syntax.of(node);
        };
    }

    Operand operand(Node node) {
        return new Operand(node, of(node));
    }

    SqlType bool() {
        return catalogue.existing("bool");
    }

    private static Node argument(Node node) {
        return node.node("arg").orElseThrow();
    }

    /** Reads something that has to be true or false. */
    void condition(Node node) {
        condition(node, of(node));
    }

    void condition(Node node, SqlType type) {
        if (!converted(node, type, bool(), Context.ASSIGNMENT)) {
            notes.error(Kind.NOT_BOOLEAN, "it is of type " + type + ", and should be true or false", type.sql(), node);
        }
    }

    SqlType assigned(Node node, SqlType target) {
        SqlType type = of(node);
        if (!converted(node, type, target, Context.ASSIGNMENT)) {
            return notes.error(
                    Kind.WRONG_TYPE, "it is of type " + type + ", and should be of " + target, type.sql(), node);
        }
        return type;
    }

    /** Reads something that has to be, or to become, of one type. */
    void wanted(Node node, String target) {
        SqlType type = of(node);
        if (!converted(node, type, catalogue.existing(target), Context.ASSIGNMENT)) {
            notes.error(Kind.MISFIT, "it is of type " + type + ", and should be of " + target, type.sql(), node);
        }
    }

    /** Whether a value can be converted; what that depends on is noted. */
    boolean converted(Node node, SqlType from, SqlType to, Context context) {
        if (from.isOpen()) {
            notes.read(node, to);
            return true;
        }
        Optional<Volatility> path = coercions.pathway(from, to, context);
        path.filter(volatility -> volatility != Volatility.IMMUTABLE)
                .ifPresent(volatility ->
                        notes.part(Part.Kind.CAST, from + " to " + to, List.of(from, to), volatility, node));
        return path.isPresent();
    }

    private SqlType constant(Constant constant) {
        return switch (constant.kind()) {
            case NULL, STRING -> catalogue.existing("unknown");
            case BOOLEAN -> bool();
            case INTEGER -> catalogue.existing("int4");
            case NUMBER -> number(constant.value().orElseThrow());
            case BITS -> catalogue.existing("bit");
        };
    }

    private SqlType number(String digits) {
        String plain = digits.replace("_", "").toLowerCase(java.util.Locale.ROOT);
        try {
            BigInteger value = plain.matches("-?0[xob].*")
                    ? new BigInteger(
                            plain.replaceFirst("0[xob]", ""), plain.contains("x") ? 16 : plain.contains("o") ? 8 : 2)
                    : new BigInteger(plain);
            return catalogue.existing(
                    isWithin(value, LEAST_INTEGER) ? "int4" : isWithin(value, LEAST_BIGINT) ? "int8" : "numeric");
        } catch (NumberFormatException e) {
            return catalogue.existing("numeric");
        }
    }

    private static boolean isWithin(BigInteger value, BigInteger least) {
        return value.compareTo(least) >= 0 && value.compareTo(least.not()) <= 0;
    }

    private SqlType column(ColumnRef reference) {
        List<String> names = reference.names();
        String name = reference.column();
        if (reference.isStar()) {
            return SqlType.UNTOLD;
        }
        List<String> qualifiers = names.subList(0, names.size() - 1);
        SqlType known = columns.types().get(name);
        Optional<SqlType> type =
                Optional.ofNullable(known).or(() -> columns.system(name).map(catalogue::existing));
        boolean isQualified = !qualifiers.isEmpty();
        if (type.isPresent() && (!isQualified || columns.mayQualify(qualifiers))) {
            notes.part(Part.Kind.COLUMN, name, List.of(type.get()), Volatility.IMMUTABLE, reference.node());
            return type.get();
        }
        boolean isRow = !isQualified && columns.tables().contains(name);
        // a name in front of a dot may be that of a column, too, or that of a function of the row
        boolean mayBeElse =
                isQualified && (names.size() > 2 || (columns.mayQualify(qualifiers) && own.mayHaveFunction(name)));
        if (isRow || mayBeElse || !columns.areAll()) {
            notes.part(Part.Kind.COLUMN, name, Volatility.UNKNOWN, reference.node());
            return SqlType.UNTOLD;
        }
        notes.part(Part.Kind.COLUMN, name, Volatility.IMMUTABLE, reference.node());
        return notes.error(
                Kind.UNKNOWN_COLUMN,
                "column \"" + String.join(".", names) + "\" does not exist",
                isQualified ? String.join(".", names) : name,
                reference.node());
    }

    private SqlType caseOf(Node node) {
        Optional<SqlType> asked =
                node.node("arg").map(this::of).map(type -> type.isOpen() ? catalogue.existing("text") : type);
        List<Node> results = new ArrayList<>();
        for (Node branch : node.nodes("args")) {
            Node when = branch.node("expr").orElseThrow();
            if (asked.isPresent()) {
                condition(when, operations.binary(when, "=", new Operand(argument(node), asked.get()), operand(when)));
            } else {
                condition(when);
            }
            results.add(branch.node("result").orElseThrow());
        }
        Optional<Node> otherwise = node.node("defresult");
        otherwise.ifPresent(result -> results.add(0, result));
        return common(node, results);
    }

    /** The type that all of several expressions become. */
    private SqlType common(Node node, List<Node> alternatives) {
        List<SqlType> types = alternatives.stream().map(this::of).toList();
        return common(node, alternatives, types);
    }

    private SqlType common(Node node, List<Node> alternatives, List<SqlType> types) {
        Optional<SqlType> common = coercions.common(types);
        if (common.isEmpty()) {
            List<String> different = types.stream()
                    .filter(type -> !type.isOpen())
                    .map(SqlType::sql)
                    .distinct()
                    .toList();
            return notes.error(
                    Kind.MISFIT,
                    "types " + String.join(", ", different) + " cannot be matched",
                    String.join(", ", different),
                    node);
        }
        for (int i = 0; i < types.size(); i++) {
            converted(alternatives.get(i), types.get(i), common.get(), Context.IMPLICIT);
        }
        return common.get();
    }

    private SqlType array(Node node) {
        List<Node> elements = node.nodes("elements");
        if (elements.isEmpty()) {
            return notes.error(Kind.MISFIT, "cannot determine type of empty array", "array", node);
        }
        List<SqlType> types = elements.stream().map(this::of).toList();
        SqlType common = common(node, elements, types);
        boolean isNested = elements.stream().anyMatch(element -> element.is("A_ArrayExpr"))
                || types.stream()
                        .anyMatch(type -> type.element() != null && !type.name().endsWith("vector"));
        if (common.isUntold() || isNested) {
            return common;
        }
        return coercions
                .array(common)
                .orElseGet(() -> notes.error(
                        Kind.MISFIT, "could not find array type for data type " + common, common.sql(), node));
    }

    private SqlType cast(TypeCast cast) {
        SqlType target = typeNames.of(cast.type());
        Node argument = cast.argument();
        if (argument.is("A_ArrayExpr") && target.element() != null) {
            castElements(argument, target);
            return target;
        }
        SqlType type = of(argument);
        if (target.isUntold()) {
            if (!type.isOpen()) {
                notes.part(Part.Kind.CAST, type + " to another type", Volatility.UNKNOWN, cast.node());
            }
            return target;
        }
        if (type.isOpen() || target.kind() == SqlType.Kind.PSEUDO) {
            notes.read(argument, target);
            return target;
        }
        if (!converted(cast.node(), type, target, Context.EXPLICIT)) {
            notes.error(Kind.IMPOSSIBLE_CAST, "cannot cast type " + type + " to " + target, target.sql(), cast.node());
        }
        return target;
    }

    /** The elements of an array that is cast are cast each, so that it need not be known what they have in common. */
    private void castElements(Node array, SqlType target) {
        SqlType element = coercions.element(target).orElseThrow();
        for (Node each : array.nodes("elements")) {
            if (each.is("A_ArrayExpr")) {
                castElements(each, target);
            } else {
                SqlType type = of(each);
                SqlType wanted = type.element() != null ? target : element;
                if (!converted(each, type, wanted, Context.EXPLICIT)) {
                    notes.error(Kind.IMPOSSIBLE_CAST, "cannot cast type " + type + " to " + wanted, wanted.sql(), each);
                }
            }
        }
    }

    private SqlType collated(Node node) {
        SqlType type = of(argument(node));
        return type.isCollatable() || type.isOpen() || type.isUntold()
                ? type
                : notes.error(Kind.MISFIT, "collations are not supported by type " + type, type.sql(), node);
    }

    private SqlType indirection(Node node) {
        SqlType type = of(argument(node));
        List<Node> steps = node.nodes("indirection");
        if (steps.stream().anyMatch(step -> !step.is("A_Indices"))) {
            steps.stream().flatMap(step -> step.children().stream()).forEach(this::of);
            return SqlType.UNTOLD;
        }
        List<Node> subscripts = steps.stream()
                .flatMap(step -> java.util.stream.Stream.concat(step.node("lidx").stream(), step.node("uidx").stream()))
                .toList();
        boolean isSlice = steps.stream().anyMatch(step -> step.flag("is_slice"));
        if (type.is("jsonb")) {
            subscripts.forEach(this::of);
            return isSlice ? notes.error(Kind.MISFIT, "jsonb subscript does not support slices", "jsonb", node) : type;
        }
        Optional<String> part = Optional.ofNullable(type.element()).or(() -> Optional.ofNullable(type.part()));
        if (part.isEmpty()) {
            subscripts.forEach(this::of);
            return type.isUntold() ? type : notes.error(Kind.MISFIT, "cannot subscript type " + type, type.sql(), node);
        }
        subscripts.forEach(subscript -> wanted(subscript, "int4"));
        return isSlice ? type : part.flatMap(catalogue::type).orElse(SqlType.UNTOLD);
    }
}
