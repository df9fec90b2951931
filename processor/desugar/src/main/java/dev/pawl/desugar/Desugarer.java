package dev.pawl.desugar;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites classes, one after the other. */
final class Desugarer {

    private final Lambdas lambdas = new Lambdas();

    /** The classes to which the lambdas of all classes have gone. */
    Lambdas lambdas() {
        return lambdas;
    }

    /** A class without {@code invokedynamic}, as far as there is something to put in its place. */
    byte[] rewritten(byte[] bytes) {
        ClassNode type = new ClassNode();
        new ClassReader(bytes).accept(type, 0);
        boolean isChanged = false;
        Host host = new Host(type);
        for (MethodNode method : List.copyOf(type.methods)) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                    Optional<MethodNode> instead = instead(dynamic, host);
                    instead.ifPresent(called -> method.instructions.set(dynamic, host.callOf(called)));
                    isChanged |= instead.isPresent();
                }
            }
        }
        if (!isChanged) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.accept(writer);
        return writer.toByteArray();
    }

    /** The method of the class that does the same. */
    private Optional<MethodNode> instead(InvokeDynamicInsnNode dynamic, Host host) {
        String factory = dynamic.bsm.getOwner() + "." + dynamic.bsm.getName();
        return switch (factory) {
            case "java/lang/invoke/LambdaMetafactory.metafactory" -> Optional.of(lambdas.maker(dynamic, host));
            case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" ->
                Optional.of(Concatenation.method(dynamic, host));
            case "java/lang/runtime/ObjectMethods.bootstrap" -> Optional.of(RecordMethods.method(dynamic, host));
            default -> Optional.empty();
        };
    }

    /** A class that is being rewritten, and gets methods. */
    static final class Host {

        private final ClassNode type;
        private int added;

        Host(ClassNode type) {
            this.type = type;
        }

        String name() {
            return type.name;
        }

        String folder() {
            return type.name.substring(0, type.name.lastIndexOf('/') + 1);
        }

        int version() {
            return type.version;
        }

        /** Adds a static method for the classes of its package; interfaces have none but public ones. */
        MethodNode add(String what, String descriptor) {
            int access = isInterface() ? Opcodes.ACC_PUBLIC : 0;
            MethodNode method = new MethodNode(
                    access | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, what + "$" + added++, descriptor, null, null);
            type.methods.add(method);
            return method;
        }

        MethodInsnNode callOf(MethodNode method) {
            return new MethodInsnNode(Opcodes.INVOKESTATIC, type.name, method.name, method.desc, isInterface());
        }

        private boolean isInterface() {
            return (type.access & Opcodes.ACC_INTERFACE) != 0;
        }
    }
}
