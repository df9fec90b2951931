package dev.pawl.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import dev.pawl.processor.value.EnumConstant;
import dev.pawl.processor.value.Value;
import dev.pawl.processor.value.Wording;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** What to say about calls that cannot be made while compiling. */
final class UnreadableCalls {

    private static final String SAME_EVERYWHERE = "a migration must mean the same on every machine";
    static final String NO_DECISION =
            "leave the decision out and always do it, or write a migration of its own for what only some databases need";
    private static final String HELPER = "a static method whose source is compiled together with the migration";

    private UnreadableCalls() {}

    /** A call of which nothing more is known. */
    static Wording wording(MethodInvocationTree tree) {
        return new Wording(what(tree), insteadOfValue(tree));
    }

    /** A call of a static method, or of one that is inherited. */
    static Wording wording(TypeElement owner, MethodInvocationTree tree) {
        return new Wording(what(tree), instead(owner.getQualifiedName().toString(), tree));
    }

    static Wording ofInstanceMethod(MethodTree method, MethodInvocationTree tree) {
        String parameters = method.getParameters().stream().map(Wording::code).collect(Collectors.joining(", "));
        return new Wording(
                "a call of the instance method " + Wording.quote(tree.getMethodSelect()),
                "static " + method.getReturnType() + " " + method.getName() + "(" + parameters + ") { ... }");
    }

    static Wording recursive(MethodInvocationTree tree) {
        return new Wording(
                "a call of " + Wording.quote(tree.getMethodSelect()) + " from within itself",
                "for (String table : List.of(\"a\", \"b\")) { ... }");
    }

    /** An enum constant or a class literal where the DSL expects something else. */
    static Wording asArgument(Value argument) {
        String code = Wording.code(argument.location().tree());
        return new Wording(
                Wording.quote(code) + " as an argument",
                code + (argument.object() instanceof EnumConstant ? ".name()" : ".getSimpleName()"));
    }

    /** A chain that javac could not compile. It must not be quoted either. */
    static Wording chain(int length) {
        return new Wording(
                "a chain of " + length + " calls",
                "javac descends into a chain call by call, and its stack overflows",
                """
                go on in further statements: var rows = db.insertInto(...); rows.row(...); rows.row(...);
                or loop over a list: for (String name : NAMES) { rows.row(name); }
                or go on in further methods: static void more(NewRows rows) { rows.row(...); }""");
    }

    private static String what(MethodInvocationTree tree) {
        String method = Wording.code(tree.getMethodSelect());
        return "a call of " + Wording.quote(method + (tree.getArguments().isEmpty() ? "()" : "(...)"));
    }

    private static String instead(String owner, MethodInvocationTree tree) {
        String method = Calls.name(tree);
        if (owner.startsWith("java.time.")) {
            return DateLiterals.instead(owner, tree, SAME_EVERYWHERE);
        }
        return switch (owner) {
            case "java.lang.String" -> Concatenations.instead(tree);
            case "java.lang.System" ->
                method.equals("currentTimeMillis") || method.equals("nanoTime")
                        ? "let PostgreSQL look at the clock: timestamptz().defaultTo(now())"
                        : UnreadableExpressions.CONSTANT + ": " + SAME_EVERYWHERE;
            case "java.lang.Math" -> ofMath(method, tree.getArguments());
            case "java.util.UUID" -> ofUuid(method, tree.getArguments());
            case "java.util.Arrays", "java.util.stream.Stream", "java.util.Collections" ->
                "List.of(" + UnreadableExpressions.listed(tree.getArguments()) + ")";
            default -> owner.startsWith("java.") ? UnreadableExpressions.CONSTANT : HELPER;
        };
    }

    private static String ofUuid(String method, List<? extends ExpressionTree> arguments) {
        if (method.equals("randomUUID")) {
            return "genRandomUuid()";
        }
        boolean isText = arguments.size() == 1
                && arguments.get(0) instanceof LiteralTree literal
                && literal.getValue() instanceof String text
                && text.matches("[0-9a-fA-F-]+");
        return isText
                ? "expression(\"uuid '" + ((LiteralTree) arguments.get(0)).getValue() + "'\")"
                : "such as expression(\"uuid 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'\")";
    }

    private static String ofMath(String method, List<? extends ExpressionTree> arguments) {
        boolean isChoice = (method.equals("max") || method.equals("min")) && arguments.size() == 2;
        if (!isChoice) {
            return "the result as a literal";
        }
        String one = Wording.code(arguments.get(0));
        String two = Wording.code(arguments.get(1));
        return one + (method.equals("max") ? " > " : " < ") + two + " ? " + one + " : " + two;
    }

    private static String insteadOfValue(MethodInvocationTree tree) {
        if (Calls.name(tree).equals("forEach") && tree.getMethodSelect() instanceof MemberSelectTree select) {
            return "for (var each : " + Wording.code(select.getExpression()) + ") { ... }";
        }
        return Concatenations.instead(tree);
    }
}
