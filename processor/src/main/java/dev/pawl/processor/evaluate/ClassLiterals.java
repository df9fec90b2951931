package dev.pawl.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PrimitiveTypeTree;
import dev.pawl.processor.source.Sources;
import dev.pawl.processor.value.ClassLiteral;
import dev.pawl.processor.value.Value;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads {@code X.class}. */
final class ClassLiterals {

    private ClassLiterals() {}

    static @Nullable Value read(MemberSelectTree tree, Frame frame, Evaluation evaluation) {
        ExpressionTree named = tree.getExpression();
        if (named instanceof PrimitiveTypeTree) {
            return Value.of(new ClassLiteral(named.toString(), named.toString()), frame.at(tree));
        }
        if (Names.of(named, frame) instanceof Meaning.ClassName type) {
            return Value.of(literal(type.element(), evaluation.surroundings().sources()), frame.at(tree));
        }
        return evaluation.unresolved(tree, frame, UnreadableExpressions.wording(tree));
    }

    private static ClassLiteral literal(TypeElement type, Sources sources) {
        return new ClassLiteral(type.getSimpleName().toString(), sources.binaryName(type));
    }
}
