package dev.pawl.processor.reader;

import dev.pawl.grammar.Constant;
import dev.pawl.grammar.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What conditions say about how many rows they find. */
final class Conditions {

    private static final Set<String> EQUAL = Set.of("=", "<=", ">=");

    private Conditions() {}

    /** Whether no row is left out, whatever is in it. */
    static boolean isAlwaysTrue(Node condition) {
        return switch (condition.kind()) {
            case "A_Const" -> isTrue(condition);
            case "TypeCast" ->
                condition.node("arg").filter(Conditions::isTrueText).isPresent();
            case "BoolExpr" -> isAlwaysTrue(condition.text("boolop").orElse(""), condition.nodes("args"));
            case "A_Expr" -> isTautology(condition);
            case "NullTest" -> isOfConstant(condition);
            case "BooleanTest" -> isTestOfConstant(condition);
            default -> false;
        };
    }

    private static boolean isAlwaysTrue(String operator, List<Node> parts) {
        return switch (operator) {
            case "AND_EXPR" -> parts.stream().allMatch(Conditions::isAlwaysTrue);
            case "OR_EXPR" ->
                parts.stream().anyMatch(Conditions::isAlwaysTrue)
                        || parts.stream().anyMatch(part -> isOppositeOfOne(part, parts));
            default -> parts.stream().allMatch(Conditions::isAlwaysFalse);
        };
    }

    private static boolean isAlwaysFalse(Node condition) {
        if (condition.is("A_Const")) {
            Constant constant = new Constant(condition);
            return constant.kind() == Constant.Kind.BOOLEAN
                    && constant.value().filter("false"::equals).isPresent();
        }
        if (condition.is("BoolExpr")
                && condition.text("boolop").filter("NOT_EXPR"::equals).isPresent()) {
            return condition.nodes("args").stream().allMatch(Conditions::isAlwaysTrue);
        }
        return condition.is("A_Expr")
                && isComparison(condition)
                && sides(condition).size() == 2
                && isFalseComparison(condition);
    }

    private static boolean isFalseComparison(Node comparison) {
        List<Node> sides = sides(comparison);
        boolean areConstants = sides.stream().allMatch(side -> side.is("A_Const"));
        boolean isSame = text(sides.get(0)).equals(text(sides.get(1)));
        String operator = operator(comparison);
        return areConstants
                && ((operator.equals("=") && !isSame) || (Set.of("<>", "<", ">").contains(operator) && isSame));
    }

    private static boolean isTrue(Node constant) {
        Constant value = new Constant(constant);
        return value.kind() == Constant.Kind.BOOLEAN
                && value.value().filter("true"::equals).isPresent();
    }

    /** {@code 't'::boolean}, and {@code true} in older trees. */
    private static boolean isTrueText(Node argument) {
        return argument.is("A_Const")
                && new Constant(argument)
                        .value()
                        .map(text -> Set.of("t", "true", "yes", "on", "1", "y").contains(text.toLowerCase(Locale.ROOT)))
                        .orElse(false);
    }

    /** {@code 1 = 1}, {@code id = id}, {@code 2 > 1}. */
    private static boolean isTautology(Node comparison) {
        List<Node> sides = sides(comparison);
        if (!isComparison(comparison) || sides.size() != 2) {
            return false;
        }
        String operator = operator(comparison);
        boolean areConstants = sides.stream().allMatch(side -> side.is("A_Const"));
        if (text(sides.get(0)).equals(text(sides.get(1)))) {
            return EQUAL.contains(operator);
        }
        return areConstants && isTrueOfConstants(operator, sides);
    }

    private static boolean isTrueOfConstants(String operator, List<Node> sides) {
        try {
            int order = new BigDecimal(new Constant(sides.get(0)).value().orElse("x"))
                    .compareTo(new BigDecimal(new Constant(sides.get(1)).value().orElse("x")));
            return switch (operator) {
                case "<>" -> order != 0;
                case ">", ">=" -> order > 0;
                case "<", "<=" -> order < 0;
                default -> false;
            };
        } catch (NumberFormatException e) {
            return operator.equals("<>");
        }
    }

    private static boolean isOfConstant(Node test) {
        boolean isNotNull =
                test.text("nulltesttype").filter("IS_NOT_NULL"::equals).isPresent();
        return isNotNull
                && test.node("arg")
                        .filter(arg -> arg.is("A_Const") && new Constant(arg).kind() != Constant.Kind.NULL)
                        .isPresent();
    }

    private static boolean isTestOfConstant(Node test) {
        String kind = test.text("booltesttype").orElse("");
        return kind.equals("IS_TRUE")
                && test.node("arg").filter(Conditions::isAlwaysTrue).isPresent();
    }

    /** {@code a is null or a is not null}. */
    private static boolean isOppositeOfOne(Node part, List<Node> parts) {
        return part.is("NullTest")
                && parts.stream()
                        .filter(other -> other.is("NullTest"))
                        .anyMatch(other -> !other.text("nulltesttype").equals(part.text("nulltesttype"))
                                && other.node("arg")
                                        .map(Conditions::text)
                                        .equals(part.node("arg").map(Conditions::text)));
    }

    /**
     * Whether few rows are found by construction: by literal values of a column with such a name as keys have, by a range of
     * them that ends on both sides, or by as many as a query with a limit gives.
     */
    static boolean findsFew(Node condition) {
        if (condition.is("BoolExpr")) {
            List<Node> parts = condition.nodes("args");
            return switch (condition.text("boolop").orElse("")) {
                case "AND_EXPR" -> parts.stream().anyMatch(Conditions::findsFew) || isRange(parts);
                case "OR_EXPR" -> parts.stream().allMatch(Conditions::findsFew);
                default -> false;
            };
        }
        if (condition.is("SubLink") || condition.is("A_Expr")) {
            boolean isLimited = condition.find("SelectStmt").anyMatch(query -> query.has("limitCount"));
            return isLimited || (condition.is("A_Expr") && isOfLiterals(condition));
        }
        return false;
    }

    private static boolean isOfLiterals(Node comparison) {
        String kind = comparison.text("kind").orElse("");
        boolean isEqual = Set.of("AEXPR_OP", "AEXPR_IN", "AEXPR_OP_ANY").contains(kind)
                && operator(comparison).equals("=");
        boolean isBetween = kind.equals("AEXPR_BETWEEN");
        boolean isByColumn =
                comparison.node("lexpr").filter(side -> side.is("ColumnRef")).isPresent();
        boolean isOfValues = comparison.node("rexpr").stream()
                .noneMatch(side -> side.find("ColumnRef").findAny().isPresent()
                        || side.find("SubLink").findAny().isPresent());
        return isByColumn && isOfValues && ((isEqual && isKey(comparison)) || (isBetween && isKey(comparison)));
    }

    /** The name tells: of a table whose keys are not known, it is all there is. */
    private static boolean isKey(Node comparison) {
        return comparison.node("lexpr").stream()
                .map(column -> column.names("fields"))
                .map(names -> names.get(names.size() - 1))
                .anyMatch(name -> name.matches("(?i)(.*_)?(id|uuid|key|code|slug|name|email|ctid|no|number|ref)"));
    }

    private static boolean isRange(List<Node> parts) {
        boolean hasLower = parts.stream().anyMatch(part -> part.is("A_Expr") && isBound(part, Set.of(">", ">=")));
        boolean hasUpper = parts.stream().anyMatch(part -> part.is("A_Expr") && isBound(part, Set.of("<", "<=")));
        return hasLower && hasUpper;
    }

    private static boolean isBound(Node comparison, Set<String> operators) {
        return operators.contains(operator(comparison))
                && isKey(comparison)
                && comparison
                        .node("rexpr")
                        .filter(side -> side.is("A_Const") || side.is("ParamRef"))
                        .isPresent();
    }

    private static boolean isComparison(Node node) {
        return node.text("kind").filter("AEXPR_OP"::equals).isPresent();
    }

    private static String operator(Node comparison) {
        List<String> names = comparison.names("name");
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    private static List<Node> sides(Node comparison) {
        return Stream.of(comparison.node("lexpr"), comparison.node("rexpr"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same for the same tree, wherever it stands. */
    private static String text(Node node) {
        return node.toString().replaceAll("location=-?\\d+", "");
    }
}
