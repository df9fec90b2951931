package dev.pawl.desugar;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What every record can do.
 *
 * @see java.lang.runtime.ObjectMethods
 */
final class RecordMethods {

    private static final int FACTOR = 31;

    private final String owner;
    private final MethodNode method;
    private final List<Handle> components;

    private RecordMethods(String owner, MethodNode method, List<Handle> components) {
        this.owner = owner;
        this.method = method;
        this.components = components;
    }

    static MethodNode method(InvokeDynamicInsnNode dynamic, Desugarer.Host host) {
        MethodNode method = host.add(dynamic.name, dynamic.desc);
        List<Handle> components = Arrays.stream(dynamic.bsmArgs)
                .filter(Handle.class::isInstance)
                .map(Handle.class::cast)
                .toList();
        RecordMethods methods = new RecordMethods(host.name(), method, components);
        switch (dynamic.name) {
            case "equals" -> methods.writeEquals();
            case "hashCode" -> methods.writeHashCode();
            case "toString" -> methods.writeToString((String) dynamic.bsmArgs[1]);
            default -> throw new IllegalStateException("a record's " + dynamic.name);
        }
        return method;
    }

    private void writeEquals() {
        Label differs = new Label();
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        method.visitJumpInsn(Opcodes.IFEQ, differs);
        for (Handle component : components) {
            get(component, 0);
            get(component, 1);
            jumpIfNotEqual(Type.getType(component.getDesc()), differs);
        }
        method.visitInsn(Opcodes.ICONST_1);
        method.visitInsn(Opcodes.IRETURN);
        method.visitLabel(differs);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        method.visitInsn(Opcodes.ICONST_0);
        method.visitInsn(Opcodes.IRETURN);
    }

    private void get(Handle component, int local) {
        method.visitVarInsn(Opcodes.ALOAD, local);
        if (local == 1) {
            method.visitTypeInsn(Opcodes.CHECKCAST, owner);
        }
        method.visitFieldInsn(Opcodes.GETFIELD, owner, component.getName(), component.getDesc());
    }

    private void jumpIfNotEqual(Type type, Label differs) {
        switch (type.getSort()) {
            case Type.OBJECT, Type.ARRAY -> {
                method.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "java/util/Objects",
                        "equals",
                        "(Ljava/lang/Object;Ljava/lang/Object;)Z",
                        false);
                method.visitJumpInsn(Opcodes.IFEQ, differs);
            }
            case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
                method.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        Conversion.wrapper(type),
                        "compare",
                        "(" + type.getDescriptor() + type.getDescriptor() + ")I",
                        false);
                method.visitJumpInsn(Opcodes.IFNE, differs);
            }
            default -> method.visitJumpInsn(Opcodes.IF_ICMPNE, differs);
        }
    }

    private void writeHashCode() {
        method.visitInsn(Opcodes.ICONST_0);
        for (Handle component : components) {
            Type type = Type.getType(component.getDesc());
            boolean isReference = type.getSort() >= Type.ARRAY;
            method.visitIntInsn(Opcodes.BIPUSH, FACTOR);
            method.visitInsn(Opcodes.IMUL);
            get(component, 0);
            method.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    isReference ? "java/util/Objects" : Conversion.wrapper(type),
                    "hashCode",
                    isReference ? "(Ljava/lang/Object;)I" : "(" + type.getDescriptor() + ")I",
                    false);
            method.visitInsn(Opcodes.IADD);
        }
        method.visitInsn(Opcodes.IRETURN);
    }

    private void writeToString(String names) {
        Concatenation joined = Concatenation.begin(method);
        List<String> name = List.of(names.split(";", -1));
        String before = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1) + "[";
        for (int i = 0; i < components.size(); i++) {
            joined.words(before + name.get(i) + "=");
            get(components.get(i), 0);
            joined.append(Type.getType(components.get(i).getDesc()));
            before = ", ";
        }
        joined.words(components.isEmpty() ? before + "]" : "]");
        joined.end();
    }
}
