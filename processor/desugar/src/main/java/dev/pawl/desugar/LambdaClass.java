package dev.pawl.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** A class whose objects are lambdas for one interface; each knows by a number which of them it is. */
final class LambdaClass {

    private static final String CAPTURED = "[Ljava/lang/Object;";

    private record Lambda(MethodInsnNode body, List<Type> captured) {}

    private final String name;
    private final String implemented;
    private final String method;
    private final Type descriptor;
    private final List<Lambda> lambdas = new ArrayList<>();
    private int version;

    /**
     * @param name its name
     * @param implemented the interface
     * @param method the name of the interface's method
     * @param descriptor and its type
     */
    LambdaClass(String name, String implemented, String method, String descriptor) {
        this.name = name;
        this.implemented = implemented;
        this.method = method;
        this.descriptor = Type.getMethodType(descriptor);
    }

    String name() {
        return name;
    }

    int size() {
        return lambdas.size();
    }

    /** Adds a lambda, and returns its number. */
    int add(MethodInsnNode body, Type[] captured, int ofVersion) {
        version = Math.max(version, ofVersion);
        lambdas.add(new Lambda(body, List.of(captured)));
        return lambdas.size() - 1;
    }

    byte[] write() {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(
                version,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                new String[] {implemented});
        type.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "number", "I", null, null);
        type.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "captured", CAPTURED, null, null);
        writeConstructor(type.visitMethod(0, "<init>", "(I" + CAPTURED + ")V", null, null));
        writeMethod(type.visitMethod(Opcodes.ACC_PUBLIC, method, descriptor.getDescriptor(), null, null));
        type.visitEnd();
        return type.toByteArray();
    }

    private void writeConstructor(MethodVisitor code) {
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, "number", "I");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 2);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, "captured", CAPTURED);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** The last one needs no question. */
    private void writeMethod(MethodVisitor code) {
        code.visitCode();
        Label[] labels = new Label[lambdas.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label();
        }
        if (labels.length > 1) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, "number", "I");
            code.visitTableSwitchInsn(0, labels.length - 1, labels[labels.length - 1], labels);
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels.length > 1) {
                code.visitLabel(labels[i]);
                code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            }
            call(lambdas.get(i), code);
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void call(Lambda lambda, MethodVisitor code) {
        for (int i = 0; i < lambda.captured().size(); i++) {
            Type type = lambda.captured().get(i);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, "captured", CAPTURED);
            code.visitIntInsn(Opcodes.BIPUSH, i);
            code.visitInsn(Opcodes.AALOAD);
            Conversion.convert(Type.getType(Object.class), type, code);
        }
        int slot = 1;
        for (Type type : descriptor.getArgumentTypes()) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        MethodInsnNode body = lambda.body();
        code.visitMethodInsn(Opcodes.INVOKESTATIC, body.owner, body.name, body.desc, body.itf);
        code.visitInsn(descriptor.getReturnType().getOpcode(Opcodes.IRETURN));
    }
}
