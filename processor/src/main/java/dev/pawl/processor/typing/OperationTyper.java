package dev.pawl.processor.typing;

import dev.pawl.grammar.Node;
import dev.pawl.processor.typing.TypeError.Kind;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.Operator;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import dev.pawl.processor.typing.resolve.Coercions;
import dev.pawl.processor.typing.resolve.Operators;
import dev.pawl.processor.typing.resolve.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of operations, of IN and BETWEEN too. */
final class OperationTyper {

    private static final Set<String> OF_ROWS = Set.of("=", "<>", "<", "<=", ">", ">=");

    private final ExpressionTyper typer;
    private final Catalogue catalogue;
    private final OwnObjects own;
    private final Coercions coercions;
    private final Operators operators;
    private final Notes notes;

    OperationTyper(ExpressionTyper typer, Catalogue catalogue, OwnObjects own, Coercions coercions, Notes notes) {
        this.typer = typer;
        this.catalogue = catalogue;
        this.own = own;
        this.coercions = coercions;
        this.operators = new Operators(coercions);
        this.notes = notes;
    }

    SqlType of(Node node) {
        Optional<String> name = name(node);
        if (name.isEmpty()) {
            node.children().stream().filter(child -> !child.is("String")).forEach(typer::of);
            notes.part(Part.Kind.OPERATOR, "an operator of its own", Volatility.UNKNOWN, node);
            return SqlType.UNTOLD;
        }
        return switch (node.text("kind").orElseThrow()) {
            case "AEXPR_OP_ANY", "AEXPR_OP_ALL" -> ofElements(node, name.get());
            case "AEXPR_IN" -> in(node, name.get());
            case "AEXPR_BETWEEN", "AEXPR_BETWEEN_SYM" -> between(node, ">=", "<=");
            case "AEXPR_NOT_BETWEEN", "AEXPR_NOT_BETWEEN_SYM" -> between(node, "<", ">");
            case "AEXPR_NULLIF" -> nullIf(node);
            case "AEXPR_DISTINCT", "AEXPR_NOT_DISTINCT" -> {
                distinct(node);
                yield typer.bool();
            }
            default -> simple(node, name.get());
        };
    }

    /** The name, empty if it is that of a schema's own. */
    private static Optional<String> name(Node node) {
        List<String> names = node.names("name");
        return names.size() == 1 || names.get(0).equals(TypeNames.PG_CATALOG)
                ? Optional.of(names.get(names.size() - 1))
                : Optional.empty();
    }

    private SqlType simple(Node node, String name) {
        Node right = node.node("rexpr").orElseThrow();
        Optional<Node> left = node.node("lexpr");
        if (left.isEmpty()) {
            return prefix(node, name, typer.operand(right));
        }
        return left.get().is("RowExpr") && right.is("RowExpr")
                ? rows(node, name, left.get().nodes("args"), right.nodes("args"))
                : binary(node, name, typer.operand(left.get()), typer.operand(right));
    }

    /** Beside a plain null it is no comparison, but the question for it. */
    private void distinct(Node node) {
        Node left = node.node("lexpr").orElseThrow();
        Node right = node.node("rexpr").orElseThrow();
        if (isNull(left) || isNull(right)) {
            typer.of(left);
            typer.of(right);
        } else {
            simple(node, "=");
        }
    }

    private static boolean isNull(Node node) {
        return node.is("A_Const") && node.flag("isnull");
    }

    private SqlType rows(Node node, String name, List<Node> left, List<Node> right) {
        if (left.size() != right.size()) {
            return notes.error(Kind.MISFIT, "unequal number of entries in row expressions", "row", node);
        }
        for (int i = 0; i < left.size(); i++) {
            SqlType result = binary(node, name, typer.operand(left.get(i)), typer.operand(right.get(i)));
            typer.condition(node, result);
        }
        return OF_ROWS.contains(name)
                ? typer.bool()
                : left.size() == 1
                        ? SqlType.UNTOLD
                        : notes.error(
                                Kind.UNKNOWN_OPERATOR,
                                "could not determine interpretation of row comparison operator " + name,
                                name,
                                node);
    }

    /** The result of an operator between values of two types. */
    SqlType binary(Node node, String name, Operand left, Operand right) {
        Resolved<Operator> resolved = operators.find(catalogue.operators(name), left.type(), right.type());
        return result(node, resolved, name, List.of(left, right));
    }

    private SqlType prefix(Node node, String name, Operand right) {
        return result(node, operators.find(catalogue.operators(name), right.type()), name, List.of(right));
    }

    private SqlType result(Node node, Resolved<Operator> resolved, String name, List<Operand> parts) {
        List<SqlType> operands = parts.stream().map(Operand::type).toList();
        String written =
                (operands.size() == 1 ? "" : operands.get(0) + " ") + name + " " + operands.get(operands.size() - 1);
        if (resolved instanceof Resolved.Found<Operator> found) {
            notes.part(Part.Kind.OPERATOR, written, found.parameters(), found.volatility(), node);
            for (int i = 0; i < parts.size(); i++) {
                notes.read(parts.get(i).node(), found.parameters().get(i));
            }
            return found.result();
        } else if (resolved instanceof Resolved.Missing<Operator> missing && !own.mayHaveOperator(name, operands)) {
            boolean isAmbiguous = missing.reason() == Resolved.Reason.AMBIGUOUS;
            return notes.error(
                    isAmbiguous ? Kind.AMBIGUOUS : Kind.UNKNOWN_OPERATOR,
                    isAmbiguous ? "operator is not unique: " + written : "operator does not exist: " + written,
                    name,
                    node);
        }
        notes.part(Part.Kind.OPERATOR, written, Volatility.UNKNOWN, node);
        return SqlType.UNTOLD;
    }

    private SqlType between(Node node, String first, String second) {
        Operand value = typer.operand(node.node("lexpr").orElseThrow());
        List<Node> bounds = node.node("rexpr").orElseThrow().nodes("items");
        Operand one = typer.operand(bounds.get(0));
        Operand other = typer.operand(bounds.get(1));
        typer.condition(node, binary(node, first, value, one));
        typer.condition(node, binary(node, second, value, other));
        if (node.text("kind").orElseThrow().endsWith("_SYM")) {
            typer.condition(node, binary(node, first, value, other));
            typer.condition(node, binary(node, second, value, one));
        }
        return typer.bool();
    }

    private SqlType nullIf(Node node) {
        Operand left = typer.operand(node.node("lexpr").orElseThrow());
        Operand right = typer.operand(node.node("rexpr").orElseThrow());
        Resolved<Operator> equal = operators.find(catalogue.operators("="), left.type(), right.type());
        result(node, equal, "=", List.of(left, right));
        return equal.found().map(found -> found.parameters().get(0)).orElse(SqlType.UNTOLD);
    }

    private SqlType ofElements(Node node, String name) {
        Operand left = typer.operand(node.node("lexpr").orElseThrow());
        Node right = node.node("rexpr").orElseThrow();
        SqlType array = typer.of(right);
        if (array.isUntold() || left.type().isUntold()) {
            notes.part(Part.Kind.OPERATOR, name, Volatility.UNKNOWN, node);
            return typer.bool();
        }
        Optional<SqlType> element = array.isOpen() ? Optional.of(array) : coercions.element(array);
        if (element.isEmpty()) {
            return notes.error(
                    Kind.MISFIT, "ANY and ALL want an array, and this is of type " + array, array.sql(), right);
        }
        // the text of an array is no text of an element
        return elementwise(node, name, left, new Operand(node, element.get()));
    }

    private SqlType elementwise(Node node, String name, Operand left, Operand element) {
        SqlType result = binary(node, name, left, element);
        typer.condition(node, result);
        return typer.bool();
    }

    /**
     * The texts and values of a list become of one type, with what they are compared with, if they can; columns are compared
     * one by one.
     */
    private SqlType in(Node node, String name) {
        Node left = node.node("lexpr").orElseThrow();
        List<Node> items = node.node("rexpr").orElseThrow().nodes("items");
        if (left.is("RowExpr")) {
            for (Node item : items) {
                if (item.is("RowExpr")) {
                    rows(node, name, left.nodes("args"), item.nodes("args"));
                } else {
                    typer.of(item);
                }
            }
            return typer.bool();
        }
        Operand value = typer.operand(left);
        List<Operand> together = new ArrayList<>(List.of(value));
        List<Operand> alone = new ArrayList<>();
        for (Node item : items) {
            boolean hasColumns = item.find("ColumnRef").findAny().isPresent();
            (hasColumns ? alone : together).add(typer.operand(item));
        }
        Optional<SqlType> common = together.size() > 2
                ? coercions
                        .common(together.stream().map(Operand::type).toList())
                        .filter(type -> !type.is("record") && type.array() != null)
                : Optional.empty();
        if (common.isPresent()) {
            together.forEach(item -> notes.read(item.node(), common.get()));
            elementwise(node, name, new Operand(node, value.type()), new Operand(node, common.get()));
        } else {
            alone.addAll(together.subList(1, together.size()));
        }
        alone.forEach(item -> typer.condition(node, binary(node, name, value, item)));
        return typer.bool();
    }
}
