package dev.pawl.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Joins strings by a {@link StringBuilder}, as javac did before Java 9. */
final class Concatenation {

    private static final String BUILDER = "java/lang/StringBuilder";

    /** @see java.lang.invoke.StringConcatFactory#makeConcatWithConstants */
    private static final char ARGUMENT = '\1';

    private static final char CONSTANT = '\2';

    private final MethodNode method;

    private Concatenation(MethodNode method) {
        this.method = method;
    }

    /** Begins to write code that joins strings. */
    static Concatenation begin(MethodNode method) {
        method.visitTypeInsn(Opcodes.NEW, BUILDER);
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        return new Concatenation(method);
    }

    static MethodNode method(InvokeDynamicInsnNode dynamic, Desugarer.Host host) {
        MethodNode method = host.add("concat", dynamic.desc);
        begin(method).write((String) dynamic.bsmArgs[0], dynamic);
        return method;
    }

    private void write(String recipe, InvokeDynamicInsnNode dynamic) {
        Type[] arguments = Type.getArgumentTypes(dynamic.desc);
        StringBuilder words = new StringBuilder();
        int argument = 0;
        int slot = 0;
        int constant = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char each = recipe.charAt(i);
            if (each == ARGUMENT) {
                words(words);
                Type type = arguments[argument++];
                method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
                append(type);
                slot += type.getSize();
            } else if (each == CONSTANT) {
                words.append(dynamic.bsmArgs[constant++]);
            } else {
                words.append(each);
            }
        }
        words(words);
        end();
    }

    private void words(StringBuilder words) {
        if (words.length() > 0) {
            words(words.toString());
            words.setLength(0);
        }
    }

    /** Joins what is known. */
    void words(String words) {
        method.visitLdcInsn(words);
        append(Type.getType(String.class));
    }

    /** Joins what is on the stack. */
    void append(Type type) {
        String descriptor = switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            case Type.OBJECT, Type.ARRAY ->
                type.getClassName().equals("java.lang.String") ? type.getDescriptor() : "Ljava/lang/Object;";
            default -> type.getDescriptor();
        };
        method.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + descriptor + ")L" + BUILDER + ";", false);
    }

    /** Returns the string. */
    void end() {
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        method.visitInsn(Opcodes.ARETURN);
    }
}
