package dev.pawl.grammar.postgres;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Import;
import com.dylibso.chicory.wasm.types.MemoryImport;
import java.nio.charset.StandardCharsets;

/**
 * What the parser wants from outside. Emscripten's library of C asks for a machine with files and signals; a parser needs
 * memory and a way to report errors.
 */
final class HostFunctions {

    private static final long[] NOTHING = {};
    private static final long[] ZERO = {0};

    private HostFunctions() {}

    static ImportValues of(WasmModule module, Memory memory) {
        ImportValues.Builder values = ImportValues.builder();
        for (int i = 0; i < module.importSection().importCount(); i++) {
            Import each = module.importSection().getImport(i);
            if (each instanceof FunctionImport function) {
                FunctionType type = module.typeSection().getType(function.typeIndex());
                values.addFunction(new HostFunction(each.module(), each.name(), type, handle(each.name(), type)));
            } else if (each instanceof MemoryImport) {
                values.addMemory(new ImportMemory(each.module(), each.name(), memory));
            } else {
                throw new IllegalStateException("the parser wants more than functions and a memory: " + each);
            }
        }
        return values.build();
    }

    private static WasmFunctionHandle handle(String name, FunctionType type) {
        if (name.startsWith("invoke_")) {
            long[] afterJump = new long[type.returns().size()];
            return (instance, args) -> invoke(instance, args, afterJump);
        }
        return switch (name) {
            case "_emscripten_throw_longjmp" ->
                (instance, args) -> {
                    throw new LongJump();
                };
            case "emscripten_resize_heap" -> (instance, args) -> resize(instance.memory(), args[0] & 0xffff_ffffL);
            // a warning goes to where nobody reads it
            case "fd_write" -> (instance, args) -> write(instance.memory(), args);
            case "fd_close", "fd_read", "fd_seek", "_setitimer_js" -> (instance, args) -> ZERO;
            case "_emscripten_runtime_keepalive_clear" -> (instance, args) -> NOTHING;
            case "exit", "proc_exit" ->
                (instance, args) -> {
                    throw new ParserFailure("exit " + args[0]);
                };
            case "_abort_js" ->
                (instance, args) -> {
                    throw new ParserFailure("abort");
                };
            case "__assert_fail" ->
                (instance, args) -> {
                    throw new ParserFailure("assertion failed: "
                            + instance.memory().readCString((int) args[0], StandardCharsets.UTF_8));
                };
            default -> throw new IllegalStateException("the parser wants a function that is not known: " + name);
        };
    }

    /** Calls a function that may jump; if it does, the caller finds a flag, and the stack as it was. */
    private static long[] invoke(Instance instance, long[] args, long[] afterJump) {
        long stack = instance.export("emscripten_stack_get_current").apply()[0];
        long[] rest = new long[args.length - 1];
        System.arraycopy(args, 1, rest, 0, rest.length);
        try {
            return instance.getMachine().call(instance.table(0).requiredRef((int) args[0]), rest);
        } catch (LongJump jump) {
            instance.export("_emscripten_stack_restore").apply(stack);
            instance.export("setThrew").apply(1, 0);
            return afterJump;
        }
    }

    /** Grows by a fifth at least, so as not to grow often. */
    private static long[] resize(Memory memory, long wantedBytes) {
        long missing = (wantedBytes + Memory.PAGE_SIZE - 1) / Memory.PAGE_SIZE - memory.pages();
        long more = Math.max(missing, memory.pages() / 5);
        if (memory.pages() + more > memory.maximumPages()) {
            more = missing;
        }
        boolean hasGrown = more <= 0 || memory.grow((int) more) != -1;
        return new long[] {hasGrown ? 1 : 0};
    }

    /** Says that all has been written. */
    private static long[] write(Memory memory, long[] args) {
        int total = 0;
        for (int i = 0; i < args[2]; i++) {
            total += memory.readInt((int) args[1] + 8 * i + 4);
        }
        memory.writeI32((int) args[3], total);
        return ZERO;
    }
}
