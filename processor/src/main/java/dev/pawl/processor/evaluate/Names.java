package dev.pawl.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import dev.pawl.processor.evaluate.Meaning.ClassName;
import dev.pawl.processor.evaluate.Meaning.LocalVariable;
import dev.pawl.processor.evaluate.Meaning.Member;
import dev.pawl.processor.evaluate.Meaning.PackageName;
import dev.pawl.processor.source.ClassScope;
import java.util.Optional;

/** Tells what names stand for, as JLS 6.5.2 does: variables before classes before packages. */
final class Names {

    private Names() {}

    /** What an expression stands for if it is a name. */
    static Meaning of(ExpressionTree tree, Frame frame) {
        if (tree instanceof IdentifierTree identifier) {
            String name = identifier.getName().toString();
            return isInstance(name) ? new Member() : simple(name, frame);
        }
        return tree instanceof MemberSelectTree select ? qualified(select, frame) : new Member();
    }

    /** Whether it means the instance, of which there is none. */
    static boolean isInstance(String name) {
        return name.equals("this") || name.equals("super");
    }

    private static Meaning simple(String name, Frame frame) {
        Frame.Local local = frame.local(name);
        if (local != null) {
            return new LocalVariable(local);
        }
        ClassScope scope = frame.scope();
        return first(scope.field(name).map(Meaning.Field::new), scope.type(name).map(ClassName::new))
                .orElseGet(() -> new PackageName(name));
    }

    private static Meaning qualified(MemberSelectTree tree, Frame frame) {
        String name = tree.getIdentifier().toString();
        ClassScope scope = frame.scope();
        Meaning qualifier = of(tree.getExpression(), frame);
        if (qualifier instanceof ClassName owner) {
            return first(
                            scope.field(owner.element(), name).map(Meaning.Field::new),
                            scope.nested(owner.element(), name).map(ClassName::new))
                    .orElseGet(() -> new PackageName(tree.toString()));
        }
        return qualifier instanceof PackageName owner ? inPackage(owner.name() + "." + name, scope) : new Member();
    }

    private static Meaning inPackage(String name, ClassScope scope) {
        return first(Optional.empty(), scope.qualifiedType(name).map(ClassName::new))
                .orElseGet(() -> new PackageName(name));
    }

    private static Optional<Meaning> first(Optional<? extends Meaning> one, Optional<? extends Meaning> other) {
        return one.<Meaning>map(meaning -> meaning).or(() -> other.map(meaning -> meaning));
    }
}
