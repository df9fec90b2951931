package dev.pawl.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import dev.pawl.processor.diagnostic.Fix.Code;
import dev.pawl.processor.diagnostic.Fix.Way;
import dev.pawl.processor.diagnostic.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source of a case, changed as one way of a fix says. */
final class FixedSource {

    private static final Pattern VERSION = Pattern.compile("version = ([\\d_]+)");

    /** How the name of a migration begins that comes later. */
    static final String LATER = "final class Later";

    private static final String IMPORTS = """
            import dev.pawl.dsl.*;
            import java.util.List;
            import static dev.pawl.dsl.Columns.*;
            import static dev.pawl.dsl.Index.*;
            import static dev.pawl.dsl.Reference.*;
            """;

    private final String source;
    private final SourcePositions positions;
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> later = new ArrayList<>();

    private FixedSource(String source, SourcePositions positions) {
        this.source = source;
        this.positions = positions;
    }

    private record Edit(int from, int to, String text) {}

    /**
     * A call of the language.
     *
     * @param chain the calls of its statement, from the first one
     * @param index which of them it is
     * @param statement the statement
     */
    private record Call(List<MethodInvocationTree> chain, int index, Tree statement) {

        MethodInvocationTree tree() {
            return chain.get(index);
        }
    }

    /**
     * Applies a way.
     *
     * @param source the source of the case
     * @param positions where its trees are
     * @param finding what the finding points at
     * @param way what to do
     */
    static String of(String source, SourcePositions positions, Location finding, Way way) {
        FixedSource fixed = new FixedSource(source, positions);
        for (Code code : way.code()) {
            fixed.apply(code, code.about() == null ? finding : code.about());
        }
        return fixed.text();
    }

    private void apply(Code code, Location at) {
        String text = code.text();
        switch (code.place()) {
            case PART -> edit(start(at, at.tree()), end(at, at.tree()), text);
            case EACH_PART -> {
                String old = source.substring(start(at, at.tree()), end(at, at.tree()));
                for (int i = source.indexOf(old); i >= 0; i = source.indexOf(old, i + 1)) {
                    edit(i, i + old.length(), text);
                }
            }
            case CALL -> {
                Call call = call(at);
                if (text.startsWith("db.") || (text.isEmpty() && call.chain().size() <= 2)) {
                    edit(start(at, call.statement()), end(at, call.statement()), statement(text));
                } else {
                    edit(receiverEnd(at, call), end(at, call.tree()), text);
                }
            }
            case BEFORE -> {
                Call call = call(at);
                int position = text.startsWith(".") ? receiverEnd(at, call) : start(at, call.statement());
                edit(position, position, text.startsWith(".") ? text : statement(text));
            }
            case BEHIND -> {
                Call call = call(at);
                int position = text.startsWith(".") ? end(at, call.tree()) : end(at, call.statement());
                edit(position, position, text.startsWith(".") ? text : statement(text));
            }
            case LATER -> later.add("|" + statement(text.startsWith(".") ? handle(at) + text : text));
            case CONTRACT_LATER ->
                later.add(", phase = Phase.CONTRACT|" + statement(text.startsWith(".") ? handle(at) + text : text));
            case MIGRATION -> attribute(at, text);
            case ANNOTATION -> annotation(at, text);
            case METHOD -> method(at, text);
        }
    }

    private void edit(int from, int to, String text) {
        edits.add(new Edit(from, to, text));
    }

    private static String statement(String code) {
        return code.isEmpty() || code.strip().endsWith(";") ? code : code + ";\n";
    }

    private void attribute(Location at, String text) {
        AnnotationTree migration = annotation(at, "Migration", "").orElseThrow();
        String name = text.substring(0, text.indexOf(' '));
        migration.getArguments().stream()
                .filter(argument -> argument.toString().startsWith(name + " "))
                .findFirst()
                .ifPresentOrElse(
                        argument -> edit(start(at, argument), end(at, argument), text),
                        () -> edit(end(at, migration) - 1, end(at, migration) - 1, ", " + text));
    }

    private void annotation(Location at, String text) {
        Matcher value = Pattern.compile("@(\\w+)\\((value = \"[^\"]*\")?").matcher(text);
        if (!value.lookingAt()) {
            throw new IllegalArgumentException(text);
        }
        annotation(at, value.group(1), value.group(2) == null ? "" : value.group(2))
                .ifPresentOrElse(known -> edit(start(at, known), end(at, known), text), () -> {
                    int position = start(at, enclosing(at, ClassTree.class));
                    edit(position, position, text + "\n");
                });
    }

    private void method(Location at, String text) {
        ClassTree type = enclosing(at, ClassTree.class);
        type.getMembers().stream()
                .filter(member -> member instanceof MethodTree method && text.contains(" " + method.getName() + "("))
                .findFirst()
                .ifPresentOrElse(
                        member -> edit(start(at, member), end(at, member), text),
                        () -> edit(end(at, type) - 1, end(at, type) - 1, text + "\n"));
    }

    private Optional<AnnotationTree> annotation(Location at, String name, String value) {
        return enclosing(at, ClassTree.class).getModifiers().getAnnotations().stream()
                .map(AnnotationTree.class::cast)
                .filter(each -> each.getAnnotationType().toString().equals(name)
                        && source.substring(start(at, each), end(at, each)).contains(value))
                .findFirst();
    }

    /** The call of the language that something belongs to. */
    private Call call(Location at) {
        TreePath path = TreePath.getPath(at.unit(), at.tree());
        while (!(path.getLeaf() instanceof ExpressionStatementTree)) {
            path = path.getParentPath();
        }
        ExpressionStatementTree statement = (ExpressionStatementTree) path.getLeaf();
        List<MethodInvocationTree> chain = new ArrayList<>();
        ExpressionTree next = statement.getExpression();
        while (next instanceof MethodInvocationTree call) {
            chain.add(0, call);
            next = receiver(call);
        }
        for (int i = 0; i < chain.size(); i++) {
            Call call = new Call(chain, i, statement);
            boolean isWithin =
                    start(at, at.tree()) >= receiverEnd(at, call) && end(at, at.tree()) <= end(at, call.tree());
            if (call.tree() == at.tree() || isWithin) {
                return call;
            }
        }
        throw new IllegalStateException("no call has " + at.tree());
    }

    /** What gives the handle of the table that the call is about. */
    private String handle(Location at) {
        MethodInvocationTree first = call(at).chain().get(0);
        return source.substring(start(at, first), end(at, first)).replace("createTable", "alterTable");
    }

    private int receiverEnd(Location at, Call call) {
        return end(at, receiver(call.tree()));
    }

    private static ExpressionTree receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : call;
    }

    private static <T extends Tree> T enclosing(Location at, Class<T> type) {
        TreePath path = TreePath.getPath(at.unit(), at.tree());
        while (!type.isInstance(path.getLeaf())) {
            path = path.getParentPath();
        }
        return type.cast(path.getLeaf());
    }

    private int start(Location at, Tree tree) {
        return Math.toIntExact(positions.getStartPosition(at.unit(), tree));
    }

    private int end(Location at, Tree tree) {
        return Math.toIntExact(positions.getEndPosition(at.unit(), tree));
    }

    private String text() {
        StringBuilder text = new StringBuilder(source);
        int shift = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
            text.replace(edit.from() + shift, edit.to() + shift, edit.text());
            shift += edit.text().length() - (edit.to() - edit.from());
        }
        long version = VERSION.matcher(source)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1).replace("_", "")))
                .max()
                .orElse(0);
        for (int i = 0; i < later.size(); i++) {
            String[] parts = later.get(i).split("\\|", 2);
            text.append("@Migration(version = " + (version + i + 1) + "L, description = \"later\"" + parts[0] + ")\n"
                    + LATER + i + " implements SchemaChange {\n"
                    + "    @Override public void up(Database db) {\n" + parts[1] + "\n    }\n}\n");
        }
        return text.toString().replaceFirst("(?m)^(package \\w+;)$", "$1\n" + IMPORTS);
    }
}
