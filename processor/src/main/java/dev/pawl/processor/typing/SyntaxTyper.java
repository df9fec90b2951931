package dev.pawl.processor.typing;

import dev.pawl.grammar.Node;
import dev.pawl.grammar.TypeName;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.List;
import java.util.Optional;

/** What is known of what SQL has a syntax of its own for. */
final class SyntaxTyper {

    private final ExpressionTyper typer;
    private final TypeNames typeNames;
    private final Catalogue catalogue;
    private final Notes notes;

    SyntaxTyper(ExpressionTyper typer, TypeNames typeNames, Catalogue catalogue, Notes notes) {
        this.typer = typer;
        this.typeNames = typeNames;
        this.catalogue = catalogue;
        this.notes = notes;
    }

    SqlType of(Node node) {
        return switch (node.kind()) {
            case "SQLValueFunction" -> value(node);
            case "SubLink" -> subquery(node);
            case "XmlExpr" -> xml(node);
            case "XmlSerialize" -> {
                typer.wanted(node.node("expr").orElseThrow(), "xml");
                yield typeNames.of(new TypeName(node.node("typeName").orElseThrow()));
            }
            case "ParamRef" -> {
                notes.part(Part.Kind.PARAMETER, "$" + node.number("number"), Volatility.UNKNOWN, node);
                yield SqlType.UNTOLD;
            }
            case "GroupingFunc" -> {
                node.nodes("args").forEach(typer::of);
                notes.part(Part.Kind.AGGREGATE, "grouping", Volatility.IMMUTABLE, node);
                yield catalogue.existing("int4");
            }
            default -> other(node);
        };
    }

    private SqlType value(Node node) {
        String function = node.text("op").orElseThrow().replaceAll("^SVFOP_|_N$", "");
        notes.part(Part.Kind.FUNCTION, function.toLowerCase(java.util.Locale.ROOT), Volatility.STABLE, node);
        return catalogue.existing(
                switch (function) {
                    case "CURRENT_DATE" -> "date";
                    case "CURRENT_TIME" -> "timetz";
                    case "CURRENT_TIMESTAMP" -> "timestamptz";
                    case "LOCALTIME" -> "time";
                    case "LOCALTIMESTAMP" -> "timestamp";
                    default -> "name";
                });
    }

    private SqlType subquery(Node node) {
        node.node("testexpr").ifPresent(typer::of);
        notes.part(Part.Kind.SUBQUERY, "a query", Volatility.UNKNOWN, node);
        return switch (node.text("subLinkType").orElseThrow()) {
            case "EXISTS_SUBLINK", "ANY_SUBLINK", "ALL_SUBLINK" -> typer.bool();
            default -> SqlType.UNTOLD;
        };
    }

    private SqlType xml(Node node) {
        List<Node> arguments = node.nodes("args");
        node.nodes("named_args").forEach(named -> named.node("val").ifPresent(typer::of));
        String operation = node.text("op").orElseThrow();
        switch (operation) {
            case "IS_XMLCONCAT", "IS_DOCUMENT" -> arguments.forEach(argument -> typer.wanted(argument, "xml"));
            case "IS_XMLPI" -> arguments.forEach(argument -> typer.wanted(argument, "text"));
            case "IS_XMLPARSE" -> typer.wanted(arguments.get(0), "text");
            case "IS_XMLROOT" -> {
                typer.wanted(arguments.get(0), "xml");
                typer.wanted(arguments.get(1), "text");
            }
            default -> arguments.forEach(typer::of);
        }
        return operation.equals("IS_DOCUMENT") ? typer.bool() : catalogue.existing("xml");
    }

    /** What JSON has of its own, and whatever a later version brings: what is in it is read, as far as it is expressions. */
    private SqlType other(Node node) {
        node.find("SubLink")
                .findFirst()
                .ifPresent(query -> notes.part(Part.Kind.SUBQUERY, "a query", Volatility.UNKNOWN, query));
        columns(node);
        if (node.kind().endsWith("Agg")) {
            notes.part(Part.Kind.AGGREGATE, "an aggregate", Volatility.UNKNOWN, node);
        } else {
            notes.part(Part.Kind.FUNCTION, "a function of JSON", Volatility.UNKNOWN, node);
        }
        return node.is("JsonIsPredicate") ? typer.bool() : json(node);
    }

    private void columns(Node node) {
        for (Node child : node.children()) {
            if (child.is("ColumnRef") || child.is("FuncCall")) {
                typer.of(child);
            } else if (!child.is("SubLink") && !child.is("SelectStmt")) {
                columns(child);
            }
        }
    }

    private SqlType json(Node node) {
        if (!node.kind().startsWith("Json")) {
            return SqlType.UNTOLD;
        }
        boolean hasOutput = node.fields().contains("output");
        Optional<Node> output = hasOutput ? node.node("output") : Optional.empty();
        if (output.isPresent()) {
            return output.get()
                    .node("typeName")
                    .map(name -> typeNames.of(new TypeName(name)))
                    .orElse(SqlType.UNTOLD);
        }
        return switch (node.kind()) {
            case "JsonObjectConstructor", "JsonArrayConstructor", "JsonParseExpr", "JsonScalarExpr" ->
                catalogue.existing("json");
            case "JsonSerializeExpr" -> catalogue.existing("text");
            case "JsonFuncExpr" ->
                switch (node.text("op").orElseThrow()) {
                    case "JSON_EXISTS_OP" -> typer.bool();
                    case "JSON_VALUE_OP" -> catalogue.existing("text");
                    case "JSON_QUERY_OP" -> catalogue.existing("jsonb");
                    default -> SqlType.UNTOLD;
                };
            default -> SqlType.UNTOLD;
        };
    }
}
