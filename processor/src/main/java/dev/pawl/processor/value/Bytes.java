package dev.pawl.processor.value;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import java.util.Optional;

/** What to write instead of an array of bytes. */
public final class Bytes {

    private Bytes() {}

    public static boolean isArray(NewArrayTree tree) {
        return tree.getType() != null && tree.getType().toString().equals("byte");
    }

    /** The bytes as a constant of {@code bytea}; as an example where they are no literals. */
    public static String instead(NewArrayTree tree) {
        List<? extends ExpressionTree> elements = tree.getInitializers();
        StringBuilder digits = new StringBuilder();
        if (elements != null) {
            for (ExpressionTree element : elements) {
                Optional<Integer> value = value(element);
                if (value.isEmpty()) {
                    return "such as " + constant("cafe");
                }
                digits.append(Character.forDigit(value.get() >> 4 & 15, 16))
                        .append(Character.forDigit(value.get() & 15, 16));
            }
        }
        return elements == null && !isEmpty(tree) ? "such as " + constant("cafe") : constant(digits.toString());
    }

    private static boolean isEmpty(NewArrayTree tree) {
        return tree.getDimensions().size() == 1
                && tree.getDimensions().get(0).toString().equals("0");
    }

    private static Optional<Integer> value(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree enclosed) {
            return value(enclosed.getExpression());
        }
        if (tree instanceof TypeCastTree cast) {
            return value(cast.getExpression());
        }
        if (tree instanceof UnaryTree unary && unary.getKind() == Tree.Kind.UNARY_MINUS) {
            return value(unary.getExpression()).map(value -> -value);
        }
        Object literal = tree instanceof LiteralTree constant ? constant.getValue() : null;
        if (literal instanceof Character character) {
            return Optional.of((int) character);
        }
        return literal instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    /** As it stands in Java, where a backslash is written twice. */
    private static String constant(String digits) {
        return "expression(\"'\\\\x" + digits + "'\")";
    }
}
