package dev.pawl.grammar.postgres;

import com.dylibso.chicory.runtime.ByteBufferMemory;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * An instance of PostgreSQL's parser, with a memory of its own. It must never be used by two threads at once, and wants a
 * thread with a stack of some {@value #STACK_BYTES} bytes: PostgreSQL's functions call each other on it.
 *
 * <p>Texts are UTF-8 without a NUL, which would end them.
 */
public final class PostgresParser {

    /** With so much the parser's own limit of depth comes first, as in a server. */
    public static final long STACK_BYTES = 64L << 20;

    /**
     * The module asks for 2,048 pages at once. It needs 527, of which its stack takes 512, and can grow.
     */
    private static final MemoryLimits MEMORY = new MemoryLimits(576, 16_384);

    private static final int CHUNK = 4096;

    // struct PgQueryParseResult { char *parse_tree; char *stderr_buffer; PgQueryError *error; }
    private static final int RESULT_TREE = 0;
    private static final int RESULT_ERROR = 8;

    // struct PgQueryError { char *message; char *funcname; char *filename; int lineno; int cursorpos; ... }
    private static final int ERROR_MESSAGE = 0;
    private static final int ERROR_CURSOR = 16;

    private final Instance instance;
    private final Memory memory;
    private final ExportFunction malloc;
    private final ExportFunction free;

    public PostgresParser() {
        this(PostgresModule.INSTANCE, PostgresMachine::new);
    }

    PostgresParser(WasmModule module, Function<Instance, Machine> machines) {
        memory = new ByteBufferMemory(MEMORY);
        instance = Instance.builder(module)
                .withImportValues(HostFunctions.of(module, memory))
                .withMachineFactory(machines)
                .withStart(false)
                .build();
        malloc = instance.export("malloc");
        free = instance.export("free");
        instance.export("__wasm_call_ctors").apply();
    }

    /** Reads statements. */
    public Answer parse(byte[] text) {
        return ask("wasm_parse_query_raw", text, "wasm_free_parse_result", result -> {
            int error = memory.readInt(result + RESULT_ERROR);
            return error == 0
                    ? Answer.of(string(memory.readInt(result + RESULT_TREE)))
                    : Answer.ofError(
                            string(memory.readInt(error + ERROR_MESSAGE)), memory.readInt(error + ERROR_CURSOR));
        });
    }

    /** Reads the bodies of the functions in PL/pgSQL that statements create, and of those that they do. */
    public Answer parsePlpgsql(byte[] text) {
        return ask("wasm_parse_plpgsql", text, "wasm_free_string", this::jsonOrError);
    }

    /** Reads words, without asking whether they make sense. */
    public Answer scan(byte[] text) {
        return ask("wasm_scan", text, "wasm_free_string", this::jsonOrError);
    }

    private Answer jsonOrError(int result) {
        String string = string(result);
        return string.startsWith("{") ? Answer.of(string) : Answer.ofError(string, 0);
    }

    private interface ResultReader {
        Answer read(int result);
    }

    /** Asks a function. If it fails, this parser must not be used again, and what it holds is not freed. */
    private Answer ask(String function, byte[] text, String freeing, ResultReader reader) {
        try {
            int address = write(text);
            int result = call(instance.export(function), address);
            Answer answer = reader.read(result);
            instance.export(freeing).apply(result);
            free.apply(address);
            return answer;
        } catch (ChicoryException | StackOverflowError | LongJump e) {
            throw new ParserFailure(e);
        }
    }

    private static int call(ExportFunction function, int argument) {
        int result = (int) function.apply(argument)[0];
        if (result == 0) {
            throw new ParserFailure("out of memory");
        }
        return result;
    }

    private int write(byte[] text) {
        int address = call(malloc, text.length + 1);
        memory.write(address, text);
        memory.writeByte(address + text.length, (byte) 0);
        return address;
    }

    private String string(int address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = memory.pages() * Memory.PAGE_SIZE;
        for (int start = address; start < end; start += CHUNK) {
            byte[] chunk = memory.readBytes(start, Math.min(CHUNK, end - start));
            int length = 0;
            while (length < chunk.length && chunk[length] != 0) {
                length++;
            }
            bytes.write(chunk, 0, length);
            if (length < chunk.length) {
                break;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
