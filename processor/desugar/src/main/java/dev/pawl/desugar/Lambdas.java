package dev.pawl.desugar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The lambdas and method references of a jar: those of a package that are for the same interface share a few classes. */
final class Lambdas {

    /** More would make a method that a JVM compiles at length, to run one branch of it. */
    private static final int MOST_IN_ONE = 24;

    /** What a class can be for. */
    private record Purpose(String folder, String type, String method, String descriptor) {}

    private final Map<Purpose, List<LambdaClass>> classes = new LinkedHashMap<>();

    /**
     * Writes the method that makes a lambda.
     *
     * @param dynamic what makes it so far
     * @param host the class in which it is made
     */
    MethodNode maker(InvokeDynamicInsnNode dynamic, Desugarer.Host host) {
        Type[] captured = Type.getArgumentTypes(dynamic.desc);
        Type lambda = Type.getReturnType(dynamic.desc);
        Type erased = (Type) dynamic.bsmArgs[0];
        Type instantiated = (Type) dynamic.bsmArgs[2];
        MethodNode body = LambdaBody.write((Handle) dynamic.bsmArgs[1], captured, erased, instantiated, host);
        LambdaClass type =
                classFor(new Purpose(host.folder(), lambda.getInternalName(), dynamic.name, erased.getDescriptor()));
        int number = type.add(host.callOf(body), captured, host.version());
        MethodNode maker = host.add("make", dynamic.desc);
        maker.visitTypeInsn(Opcodes.NEW, type.name());
        maker.visitInsn(Opcodes.DUP);
        maker.visitIntInsn(Opcodes.BIPUSH, number);
        maker.visitIntInsn(Opcodes.BIPUSH, captured.length);
        maker.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        int slot = 0;
        for (int i = 0; i < captured.length; i++) {
            maker.visitInsn(Opcodes.DUP);
            maker.visitIntInsn(Opcodes.BIPUSH, i);
            maker.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
            if (Conversion.isPrimitive(captured[i])) {
                Conversion.box(captured[i], maker);
            }
            maker.visitInsn(Opcodes.AASTORE);
            slot += captured[i].getSize();
        }
        maker.visitMethodInsn(Opcodes.INVOKESPECIAL, type.name(), "<init>", "(I[Ljava/lang/Object;)V", false);
        maker.visitInsn(Opcodes.ARETURN);
        return maker;
    }

    private LambdaClass classFor(Purpose purpose) {
        List<LambdaClass> sofar = classes.computeIfAbsent(purpose, any -> new ArrayList<>());
        if (sofar.isEmpty() || sofar.get(sofar.size() - 1).size() == MOST_IN_ONE) {
            sofar.add(new LambdaClass(
                    purpose.folder() + "Lambdas$" + all(purpose.folder()) + "$"
                            + purpose.type().substring(purpose.type().lastIndexOf('/') + 1),
                    purpose.type(),
                    purpose.method(),
                    purpose.descriptor()));
        }
        return sofar.get(sofar.size() - 1);
    }

    private long all(String folder) {
        return classes.entrySet().stream()
                .filter(entry -> entry.getKey().folder().equals(folder))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /** The classes by name. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> written = new TreeMap<>();
        classes.values().forEach(some -> some.forEach(each -> written.put(each.name(), each.write())));
        return written;
    }
}
