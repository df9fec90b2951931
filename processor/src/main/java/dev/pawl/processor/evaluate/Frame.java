package dev.pawl.processor.evaluate;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.source.ClassScope;
import dev.pawl.processor.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of a method, or of a field's initialiser: its names, its locals so far, and the calls that led there. */
public final class Frame {

    private final ClassScope scope;
    private final @Nullable MethodTree method;
    private final @Nullable Frame caller;
    private final Deque<Map<String, Local>> blocks = new ArrayDeque<>();
    private int loops;
    private boolean hasReturned;
    private @Nullable Value result;

    private Frame(ClassScope scope, @Nullable MethodTree method, @Nullable Frame caller) {
        this.scope = scope;
        this.method = method;
        this.caller = caller;
        enterBlock();
    }

    /** A local variable or parameter; null in place of a value that is not known. */
    record Local(@Nullable Value value) {}

    public static Frame of(ClassScope scope) {
        return new Frame(scope, null, null);
    }

    /** The frame of a method that is called from here. */
    public Frame call(MethodTree callee, ClassScope calleeScope) {
        return new Frame(calleeScope, callee, this);
    }

    ClassScope scope() {
        return scope;
    }

    public Location at(Tree tree) {
        return new Location(tree, scope.unit());
    }

    /** What the method returns; null outside of methods. */
    @Nullable
    Tree returnType() {
        return method == null ? null : method.getReturnType();
    }

    /** Whether a method has been called and has not returned yet. */
    boolean isRunning(MethodTree callee) {
        return method == callee || (caller != null && caller.isRunning(callee));
    }

    void enterBlock() {
        blocks.push(new HashMap<>());
    }

    void leaveBlock() {
        blocks.pop();
    }

    void enterLoop() {
        loops++;
    }

    void leaveLoop() {
        loops--;
    }

    boolean isInLoop() {
        return loops > 0;
    }

    void declare(String name, @Nullable Value value) {
        blocks.element().put(name, new Local(value));
    }

    /** Makes the value of a local unknown from here on. */
    void forget(String name) {
        blocks.forEach(block -> block.replace(name, new Local(null)));
    }

    /** What a name means; null if it is no local. */
    @Nullable
    Local local(String name) {
        for (Map<String, Local> block : blocks) {
            Local local = block.get(name);
            if (local != null) {
                return local;
            }
        }
        return null;
    }

    void returns(@Nullable Value value) {
        hasReturned = true;
        result = value;
    }

    boolean hasReturned() {
        return hasReturned;
    }

    /** What was returned; null if that is not known. */
    @Nullable
    Value result() {
        return result;
    }
}
