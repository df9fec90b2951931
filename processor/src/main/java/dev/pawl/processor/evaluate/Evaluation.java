package dev.pawl.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.pawl.dsl.Recording;
import dev.pawl.processor.source.Rewriting;
import dev.pawl.processor.value.Value;
import dev.pawl.processor.value.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The evaluation of one body: the parts that take turns at it, and what they find. */
public final class Evaluation {

    private final Surroundings surroundings;
    private final Recording recording = new Recording();
    private final Trace trace = new Trace(recording);
    private final Problems problems = new Problems();
    private final Set<Rewriting.Annotation> rewritten = new HashSet<>();
    private final Expressions expressions;
    private final Statements statements;
    private final Fields fields;
    private final Initialisers initialisers;
    private final Lists lists;
    private final Calls calls;
    private final DslCalls dslCalls;
    private final SourceCalls sourceCalls;

    public Evaluation(Surroundings surroundings) {
        this(surroundings, new HashSet<>());
    }

    /** An evaluation on behalf of another one, which is reading some fields. */
    public Evaluation(Surroundings surroundings, Set<VariableElement> fieldsInProgress) {
        this.surroundings = surroundings;
        this.expressions = new Expressions(this);
        this.statements = new Statements(this);
        this.fields = new Fields(this);
        this.initialisers = new Initialisers(this, fieldsInProgress);
        this.lists = new Lists(this);
        this.calls = new Calls(this);
        this.dslCalls = new DslCalls(this);
        this.sourceCalls = new SourceCalls(this);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    public Trace trace() {
        return trace;
    }

    public Problems problems() {
        return problems;
    }

    Statements statements() {
        return statements;
    }

    Fields fields() {
        return fields;
    }

    Initialisers initialisers() {
        return initialisers;
    }

    Lists lists() {
        return lists;
    }

    Calls calls() {
        return calls;
    }

    DslCalls dslCalls() {
        return dslCalls;
    }

    SourceCalls sourceCalls() {
        return sourceCalls;
    }

    /** Evaluates the body of {@code up} or {@code down}. */
    public void runBody(MethodTree method, Frame frame) {
        VariableTree parameter = method.getParameters().get(0);
        Value database = Value.of(recording.database(), frame.at(parameter));
        dslCalls.isHandle(database.object());
        frame.declare(parameter.getName().toString(), database);
        statements.run(method, frame);
    }

    /** The value of an expression; null if it is not known. */
    @Nullable
    Value read(ExpressionTree tree, Frame frame) {
        return expressions.visit(tree, frame);
    }

    /** The values of some expressions, each null if it is not known. */
    List<@Nullable Value> readAll(List<? extends ExpressionTree> trees, Frame frame) {
        List<@Nullable Value> values = new ArrayList<>();
        trees.forEach(tree -> values.add(read(tree, frame)));
        return values;
    }

    /** Reports what this evaluator does not read. */
    @Nullable
    Value unreadable(Tree tree, Frame frame, Wording wording) {
        Optional<Rewriting.Annotation> annotation = surroundings.rewriting().annotation(frame.at(tree));
        if (annotation.isEmpty()) {
            problems.unreadable(frame.at(tree), wording);
        } else if (rewritten.add(annotation.get())) {
            problems.unreadable(
                    frame.at(tree), Wording.ofRewritten(annotation.get().name()));
        }
        return null;
    }

    /** Leaves to javac what it refuses as well, and reports what it does not. */
    @Nullable
    Value unresolved(Tree tree, Frame frame, Wording wording) {
        if (surroundings.verdict().refuses(frame.at(tree))) {
            problems.leaveToJavac();
            return null;
        }
        return unreadable(tree, frame, wording);
    }
}
