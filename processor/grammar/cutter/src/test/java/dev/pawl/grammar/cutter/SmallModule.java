package dev.pawl.grammar.cutter;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A module with one function, {@code f}, and one global, {@code trace}. */
final class SmallModule {

    private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};
    private static final byte FUNCTION = 0;
    private static final byte GLOBAL = 3;

    private SmallModule() {}

    static byte[] of(FunctionType type, byte[] body) {
        ByteWriter types = new ByteWriter().unsigned(1).write(0x60);
        write(type.params(), types);
        write(type.results(), types);
        byte[] global = {1, FunctionType.I32, 1, Opcode.I32_CONST, 0, Opcode.END};
        ByteWriter exports = new ByteWriter().unsigned(2);
        exports.sized("f".getBytes(StandardCharsets.UTF_8)).write(FUNCTION).unsigned(0);
        exports.sized("trace".getBytes(StandardCharsets.UTF_8)).write(GLOBAL).unsigned(0);
        return new ByteWriter()
                .write(HEADER)
                .write(1)
                .sized(types.toBytes())
                .write(3)
                .sized(new byte[] {1, 0})
                .write(6)
                .sized(global)
                .write(7)
                .sized(exports.toBytes())
                .write(10)
                .sized(new ByteWriter().unsigned(1).sized(body).toBytes())
                .toBytes();
    }

    private static void write(List<Byte> values, ByteWriter out) {
        out.unsigned(values.size());
        values.forEach(out::write);
    }

    /** What the function returns, and its trace. The interpreter checks the types first. */
    static List<Long> run(byte[] module, int... args) {
        Instance instance = Instance.builder(Parser.parse(module)).build();
        long[] numbers = new long[args.length];
        for (int i = 0; i < args.length; i++) {
            numbers[i] = args[i];
        }
        long result = instance.export("f").apply(numbers)[0];
        return List.of(result, instance.exports().global("trace").getValue());
    }
}
