package dev.pawl.desugar;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** Writes the method that does what a lambda does: in the class where it stands, because it may be private there. */
final class LambdaBody {

    private final Handle called;
    private final MethodNode method;
    private final Type[] given;

    /** What the arguments are known to be, which may be more than what they are declared to be. */
    private final Type[] known;

    private LambdaBody(Handle called, MethodNode method, Type[] given, Type[] known) {
        this.called = called;
        this.method = method;
        this.given = given;
        this.known = known;
    }

    /**
     * Writes it.
     *
     * @param called what the lambda calls
     * @param captured the types of what it has captured
     * @param erased the type of the interface's method
     * @param instantiated the same with the types that are meant
     * @param host where it stands
     */
    static MethodNode write(Handle called, Type[] captured, Type erased, Type instantiated, Desugarer.Host host) {
        Type[] given = joined(captured, erased.getArgumentTypes());
        MethodNode method = host.add("lambda", Type.getMethodDescriptor(erased.getReturnType(), given));
        new LambdaBody(called, method, given, joined(captured, instantiated.getArgumentTypes()))
                .write(erased.getReturnType());
        return method;
    }

    private static Type[] joined(Type[] some, Type[] others) {
        Type[] joined = new Type[some.length + others.length];
        System.arraycopy(some, 0, joined, 0, some.length);
        System.arraycopy(others, 0, joined, some.length, others.length);
        return joined;
    }

    private void write(Type erasedResult) {
        boolean isNew = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        Type owner = Type.getObjectType(called.getOwner());
        if (isNew) {
            method.visitTypeInsn(Opcodes.NEW, called.getOwner());
            method.visitInsn(Opcodes.DUP);
        }
        boolean hasReceiver = !isNew && called.getTag() != Opcodes.H_INVOKESTATIC;
        Type[] wanted = Type.getArgumentTypes(called.getDesc());
        wanted = hasReceiver ? joined(new Type[] {owner}, wanted) : wanted;
        int slot = 0;
        for (int i = 0; i < wanted.length; i++) {
            method.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
            Conversion.convert(given[i], known[i], method);
            Conversion.convert(known[i], wanted[i], method);
            slot += given[i].getSize();
        }
        method.visitMethodInsn(opcode(), called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
        result(isNew ? owner : Type.getReturnType(called.getDesc()), erasedResult);
    }

    private int opcode() {
        return switch (called.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> throw new IllegalStateException("a lambda that calls " + called);
        };
    }

    private void result(Type result, Type erased) {
        if (!erased.equals(Type.VOID_TYPE)) {
            Conversion.convert(result, erased, method);
        } else if (result.getSize() > 0) {
            method.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
        method.visitInsn(erased.getOpcode(Opcodes.IRETURN));
    }
}
