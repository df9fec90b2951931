package dev.pawl.desugar;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns a value on the stack into one of another type, as a lambda's arguments and result are. */
final class Conversion {

    private static final Map<Type, String> WRAPPERS = Map.of(
            Type.BOOLEAN_TYPE, "java/lang/Boolean",
            Type.BYTE_TYPE, "java/lang/Byte",
            Type.CHAR_TYPE, "java/lang/Character",
            Type.DOUBLE_TYPE, "java/lang/Double",
            Type.FLOAT_TYPE, "java/lang/Float",
            Type.INT_TYPE, "java/lang/Integer",
            Type.LONG_TYPE, "java/lang/Long",
            Type.SHORT_TYPE, "java/lang/Short");

    private Conversion() {}

    /** The class that boxes a primitive type. */
    static String wrapper(Type primitive) {
        String wrapper = WRAPPERS.get(primitive);
        if (wrapper == null) {
            throw new IllegalArgumentException(primitive + " is not primitive");
        }
        return wrapper;
    }

    static boolean isPrimitive(Type type) {
        return WRAPPERS.containsKey(type);
    }

    /**
     * Converts.
     *
     * @param from what the value is known to be
     * @param to what it shall be
     */
    static void convert(Type from, Type to, MethodVisitor code) {
        if (from.equals(to)) {
            return;
        }
        if (isPrimitive(from) && isPrimitive(to)) {
            widen(from, to, code);
        } else if (isPrimitive(from)) {
            box(from, code);
        } else if (isPrimitive(to)) {
            unbox(from, to, code);
        } else if (!to.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    static void box(Type primitive, MethodVisitor code) {
        String wrapper = wrapper(primitive);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                wrapper,
                "valueOf",
                "(" + primitive.getDescriptor() + ")L" + wrapper + ";",
                false);
    }

    /** A value that is known to be no more than an object is one of the very wrapper. */
    private static void unbox(Type from, Type to, MethodVisitor code) {
        Type primitive = WRAPPERS.entrySet().stream()
                .filter(wrapper -> wrapper.getValue().equals(from.getInternalName()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(to);
        String wrapper = wrapper(primitive);
        if (!wrapper.equals(from.getInternalName())) {
            code.visitTypeInsn(Opcodes.CHECKCAST, wrapper);
        }
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                wrapper,
                primitive.getClassName() + "Value",
                "()" + primitive.getDescriptor(),
                false);
        if (!primitive.equals(to)) {
            widen(primitive, to, code);
        }
    }

    private static void widen(Type from, Type to, MethodVisitor code) {
        boolean isSmall = from.getSort() < Type.INT || from.equals(Type.INT_TYPE);
        if (isSmall && to.getSort() <= Type.INT) {
            return;
        }
        int opcode = switch (from.getSort() + ">" + to.getSort()) {
            case Type.LONG + ">" + Type.FLOAT -> Opcodes.L2F;
            case Type.LONG + ">" + Type.DOUBLE -> Opcodes.L2D;
            case Type.FLOAT + ">" + Type.DOUBLE -> Opcodes.F2D;
            default -> to.equals(Type.LONG_TYPE) ? Opcodes.I2L : to.equals(Type.FLOAT_TYPE) ? Opcodes.I2F : Opcodes.I2D;
        };
        code.visitInsn(opcode);
    }
}
