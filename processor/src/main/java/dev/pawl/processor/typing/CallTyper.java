package dev.pawl.processor.typing;

import dev.pawl.grammar.FuncCall;
import dev.pawl.grammar.Node;
import dev.pawl.processor.typing.TypeError.Kind;
import dev.pawl.processor.typing.catalogue.Cast.Context;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.Function;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import dev.pawl.processor.typing.resolve.Call;
import dev.pawl.processor.typing.resolve.Coercions;
import dev.pawl.processor.typing.resolve.Functions;
import dev.pawl.processor.typing.resolve.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of calls of functions. */
final class CallTyper {

    private static final List<String> OF_AGGREGATES =
            List.of("agg_star", "agg_distinct", "agg_within_group", "agg_order", "agg_filter");

    private final ExpressionTyper typer;
    private final Catalogue catalogue;
    private final OwnObjects own;
    private final Coercions coercions;
    private final Notes notes;

    CallTyper(ExpressionTyper typer, Catalogue catalogue, OwnObjects own, Coercions coercions, Notes notes) {
        this.typer = typer;
        this.catalogue = catalogue;
        this.own = own;
        this.coercions = coercions;
        this.notes = notes;
    }

    SqlType of(Node node) {
        FuncCall written = new FuncCall(node);
        Call call = call(node, written.arguments());
        node.node("agg_filter").ifPresent(typer::condition);
        node.node("over").ifPresent(this::window);
        List<String> names = written.names();
        boolean isBuiltIn = names.size() == 2 && names.get(0).equals(TypeNames.PG_CATALOG);
        if (names.size() > 1 && !isBuiltIn) {
            return untold(node, String.join(".", names));
        }
        List<Function> named = Stream.concat(
                        catalogue.functions(written.name()).stream(),
                        isBuiltIn ? Stream.empty() : own.functions(written.name()).stream())
                .toList();
        Functions functions = new Functions(coercions);
        Optional<Resolved<Function>> exact = functions.exact(named, call);
        Optional<SqlType> cast = exact.isPresent() ? Optional.empty() : cast(node, written.name(), call);
        if (cast.isPresent()) {
            return cast.get();
        }
        Resolved<Function> resolved = exact.orElseGet(() -> functions.find(named, call));
        if (resolved instanceof Resolved.Found<Function> found) {
            return found(node, found, call);
        } else if (resolved instanceof Resolved.Missing<Function> missing
                && (isBuiltIn || !own.mayHaveFunction(written.name()))) {
            return missing(node, written.name(), call, missing.reason());
        }
        return untold(node, written.name());
    }

    private SqlType untold(Node node, String name) {
        notes.part(Part.Kind.FUNCTION, name, Volatility.UNKNOWN, node);
        return SqlType.UNTOLD;
    }

    private Call call(Node node, List<Node> arguments) {
        List<SqlType> types = new ArrayList<>();
        List<@Nullable String> names = new ArrayList<>();
        for (Node argument : arguments) {
            types.add(typer.of(argument));
            names.add(argument.is("NamedArgExpr") ? argument.text("name").orElse(null) : null);
        }
        for (Node order : node.nodes("agg_order")) {
            SqlType type = typer.of(order.node("node").orElseThrow());
            if (node.flag("agg_within_group")) {
                types.add(type);
                names.add(null);
            }
        }
        return new Call(types, names, node.flag("func_variadic"));
    }

    private void window(Node over) {
        over.nodes("partitionClause").forEach(typer::of);
        over.nodes("orderClause").forEach(order -> typer.of(order.node("node").orElseThrow()));
        Stream.concat(over.node("startOffset").stream(), over.node("endOffset").stream())
                .forEach(typer::of);
    }

    private SqlType found(Node node, Resolved.Found<Function> found, Call call) {
        Function function = found.what();
        Optional<String> mistake = mistake(node, function, call);
        if (mistake.isPresent()) {
            return notes.error(Kind.WRONG_CALL, mistake.get(), function.name(), node);
        }
        notes.part(kind(node, function), function.name(), found.parameters(), found.volatility(), node);
        List<Node> arguments = new FuncCall(node).arguments();
        for (int i = 0; i < arguments.size(); i++) {
            notes.read(value(arguments.get(i)), found.parameters().get(i));
        }
        return found.result();
    }

    private static Node value(Node argument) {
        return argument.is("NamedArgExpr") ? argument.node("arg").orElse(argument) : argument;
    }

    private static Part.Kind kind(Node node, Function function) {
        if (node.has("over")) {
            return Part.Kind.WINDOW;
        }
        return function.kind().isAggregate()
                ? Part.Kind.AGGREGATE
                : function.isSet() ? Part.Kind.SET : Part.Kind.FUNCTION;
    }

    private static Optional<String> mistake(Node node, Function function, Call call) {
        String name = function.name();
        boolean isAggregate = function.kind().isAggregate();
        boolean isOrdered = isAggregate && function.kind() != Function.Kind.AGGREGATE;
        Optional<String> ofAggregates = OF_AGGREGATES.stream().filter(node::has).findFirst();
        if (function.kind() == Function.Kind.PROCEDURE) {
            return Optional.of(name + " is a procedure");
        } else if (!isAggregate && function.kind() != Function.Kind.WINDOW && ofAggregates.isPresent()) {
            return Optional.of(name + " is not an aggregate function");
        } else if (!isAggregate && function.kind() != Function.Kind.WINDOW && node.has("over")) {
            return Optional.of("OVER specified, but " + name + " is not a window function nor an aggregate function");
        } else if (function.kind() == Function.Kind.WINDOW && !node.has("over")) {
            return Optional.of("window function " + name + " requires an OVER clause");
        } else if (isOrdered && !node.flag("agg_within_group")) {
            return Optional.of("WITHIN GROUP is required for ordered-set aggregate " + name);
        } else if (isAggregate && !isOrdered && node.flag("agg_within_group")) {
            return Optional.of(name + " is not an ordered-set aggregate, so it cannot have WITHIN GROUP");
        } else if (isAggregate && !isOrdered && call.arguments().isEmpty() && !node.flag("agg_star")) {
            return Optional.of(name + "(*) must be used to call a parameterless aggregate function");
        }
        return Optional.empty();
    }

    /** A type's name may be written like a function's, if no function of it is needed for the cast. */
    private Optional<SqlType> cast(Node node, String name, Call call) {
        boolean isAlone = call.arguments().size() == 1 && call.names().get(0) == null;
        if (!isAlone || OF_AGGREGATES.stream().anyMatch(node::has) || node.has("over")) {
            return Optional.empty();
        }
        SqlType argument = call.arguments().get(0);
        return catalogue
                .type(name)
                .filter(type -> coercions.isSeenAs(argument, type))
                .map(type -> {
                    typer.converted(node, argument, type, Context.EXPLICIT);
                    return type;
                });
    }

    private SqlType missing(Node node, String name, Call call, Resolved.Reason reason) {
        String written = name + call.arguments().stream().map(SqlType::sql).collect(Collectors.joining(", ", "(", ")"));
        return switch (reason) {
            case AMBIGUOUS -> notes.error(Kind.AMBIGUOUS, "function " + written + " is not unique", name, node);
            case UNDETERMINED ->
                notes.error(
                        Kind.MISFIT, "could not determine polymorphic type because input has type unknown", name, node);
            case NO_SUCH_NAME ->
                notes.error(Kind.UNKNOWN_FUNCTION, "function " + written + " does not exist", name, node);
            case NO_SUCH_ARGUMENTS ->
                notes.error(Kind.UNKNOWN_OVERLOAD, "function " + written + " does not exist", name, node);
        };
    }
}
